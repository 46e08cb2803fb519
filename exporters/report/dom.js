// Elements, made without markup: text from articles only ever becomes text nodes. (The page's policy forbids markup
// made by scripts too: require-trusted-types-for.)

function by_id(id) {
  return document.getElementById(id);
}

// make('button', {class: 'x', title: 't', onclick: f}, 'text', child, ...); attributes that are null or false are left
// out.
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ''));
  return element;
}

// Words of an article, which may hold marks that turn the direction of what follows: kept to themselves.
function words(text, attributes = {}) {
  return make('bdi', attributes, text);
}

// A link only where it leads to the web: an address is text of an article like any other.
function web_link(address, text) {
  let url = null;
  try {
    url = new URL(address);
  } catch {
    url = null;
  }
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return words(text);
  return make('a', { href: url.href, target: '_blank', rel: 'noopener noreferrer' }, words(text));
}

function count_of(number, one, many = one + 's') {
  return number.toLocaleString('en') + ' ' + (number === 1 ? one : many);
}

function period(first, last) {
  if (!first) return '';
  return first === last ? first : first + ' to ' + last;
}

// For the canvas, which has no isolation: without the characters that turn the direction, and short.
function plain_label(text, most) {
  const clean = text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu, ' ').trim();
  const characters = Array.from(clean);
  return characters.length <= most ? clean : characters.slice(0, most - 1).join('') + '\u2026';
}

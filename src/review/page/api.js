// Talking to the server: JSON both ways, the page's token with every change.

const page_token = document.querySelector('meta[name="standpoint-page"]').content;

async function read_answer(response) {
  let answer = null;
  try {
    answer = await response.json();
  } catch {
    answer = { error: 'The server gave no answer that can be read.' };
  }
  if (!response.ok) throw new Error(answer.error || 'The server refused this.');
  return answer;
}

async function ask(path, parameters = {}) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== '' && value !== null));
  return read_answer(await fetch('/api/' + path + (query.size ? '?' + query : '')));
}

// Changes are sent one after another, in the order in which they were made.
let last_change = Promise.resolve();
function change(path, body) {
  const sent = last_change.then(async () =>
    read_answer(
      await fetch('/api/' + path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Standpoint': page_token },
        body: JSON.stringify(body),
      }),
    ),
  );
  last_change = sent.catch(() => null);
  return sent;
}

// For the eye and for screen readers; errors stay until they can have been read and the user goes on.
let toast_timer = 0;
let said_at = 0;
for (const event of ['keydown', 'pointerdown'])
  document.addEventListener(event, () => {
    if (by_id('toast').classList.contains('error') && Date.now() - said_at > 1500) by_id('toast').hidden = true;
  }, true);
function say(text, is_error = false) {
  said_at = Date.now();
  by_id('said').textContent = text;
  const toast = by_id('toast');
  toast.textContent = text;
  toast.classList.toggle('error', is_error);
  toast.hidden = text === '';
  clearTimeout(toast_timer);
  if (!is_error) toast_timer = setTimeout(() => (toast.hidden = true), 4000);
}

// Runs what a key or a click asked for; an error is said and not thrown.
async function attempt(task) {
  try {
    return await task();
  } catch (error) {
    const lost = error instanceof TypeError && /fetch/i.test(error.message);
    say(lost ? 'The program has ended. What was done is saved; start standpoint review again.' : error.message, true);
    return null;
  }
}

// The only place where the server's offsets (Unicode code points) meet JavaScript's strings (UTF-16 units).

class ArticleText {
  constructor(text) {
    this.text = text;
    this.starts = []; // of each code point, in UTF-16 units; and the end
    for (let i = 0; i < text.length; i += text.codePointAt(i) > 0xffff ? 2 : 1) this.starts.push(i);
    this.starts.push(text.length);
  }
  get length() {
    return this.starts.length - 1;
  }
  slice(begin, end) {
    return this.text.slice(this.starts[Math.min(begin, this.length)], this.starts[Math.min(end, this.length)]);
  }
  // The code point at or after a UTF-16 place.
  code_point(unit) {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle] < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }
  spans_of(pattern) {
    return [...this.text.matchAll(pattern)].map((match) => [
      this.code_point(match.index),
      this.code_point(match.index + match[0].length),
    ]);
  }
  // Sentences as a reader steps through them; not those of the analysis.
  sentences() {
    if (!this.found_sentences) {
      const ends = /[^\n]+?(?:[.!?]["'\u2019\u201d)\]]*(?=\s+["'\u2018\u201c(\[]?[\p{Lu}\d]|\s*\n|\s*$)|(?=\n)|$)/gu;
      this.found_sentences = this.spans_of(ends)
        .map(([begin, end]) => this.trimmed(begin, end))
        .filter(([begin, end]) => begin < end);
    }
    return this.found_sentences;
  }
  words() {
    if (!this.found_words) this.found_words = this.spans_of(/[\p{L}\p{N}][\p{L}\p{N}'\u2019.-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu);
    return this.found_words;
  }
  trimmed(begin, end) {
    const piece = this.slice(begin, end);
    const before = Array.from(piece.match(/^\s*/u)[0]).length;
    const after = Array.from(piece.match(/\s*$/u)[0]).length;
    return [begin + before, Math.max(begin + before, end - after)];
  }
}

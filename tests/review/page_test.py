#!/usr/bin/env python3
"""The review's page in a real browser: what users do with it, told as stories, and that nothing of an article runs.

usage: page_test.py PROGRAM MAKE_PROJECT SOURCE_FOLDER [unittest options]; ends with 77 (skipped) where there is no Chromium.
"""
import json
import os
import subprocess
import sys
import unittest

from reviews import PROGRAM, SOURCE, Folder, Review, article, make_project, many_articles, statement

sys.path.insert(0, os.path.join(SOURCE, "tests", "report"))
from browser import Browser, find_browser  # noqa: E402

LATIN = ("\U0001F600 Ann Bell said the tax should be scrapped. Bob Cole backed the tax at the meeting. "
         "The minister had no comment. Dora Egg doubts that the levy helps.")


def stories(path):
    return make_project(path, [
        article("a.txt", LATIN, [statement(LATIN, "the tax should be scrapped", "Ann Bell", "opposes", confidence=0.51),
                                 statement(LATIN, "backed the tax", "Bob Cole", confidence=0.9)]),
        article("b.txt", "Alec Johnson welcomed the bridge.", [
            statement("Alec Johnson welcomed the bridge.", "welcomed the bridge", "Alec Johnson", topic="the bridge", confidence=0.8)]),
        article("c.txt", "Boris Johnson welcomed the bridge. Sandy Johnson liked the tunnel.", [
            statement("Boris Johnson welcomed the bridge.", "welcomed the bridge", "Boris Johnson", topic="the bridge", confidence=0.85),
            statement("Boris Johnson welcomed the bridge. Sandy Johnson liked the tunnel.", "liked the tunnel", "Sandy Johnson",
                      topic="the tunnel", confidence=0.95)]),
    ])


HOSTILE = [
    "</script><script>window.hit=1</script>", "<img src=x onerror=window.hit=3>", "\"><svg onload=window.hit=4>",
    "javascript:window.hit=5", "{{constructor.constructor('hit=7')()}}", "&lt;b&gt;", "line\u2028separator", "__proto__",
    "constructor", "\u202eevitagen\u202c", "a\u0007b", "\U0001F468\u200d\U0001F469", "=1+1", "@PAGE@", "' OR 1=1 --",
]


class PageTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.browser = Browser()

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()

    def setUp(self):
        self.folder = Folder()
        self.keys = 0

    def tearDown(self):
        self.folder.cleanup()

    def open(self, review, fragment=""):
        self.browser.call("Page.navigate", url="about:blank")  # what the last page still asks is not this one's
        self.browser.wait("location.href === 'about:blank' && document.readyState === 'complete'")
        self.browser.happened.clear()
        self.base = review.base
        self.browser.call("Page.navigate", url=review.address)
        self.browser.wait("document.documentElement && document.documentElement.dataset.ready === 'yes'")
        self.browser.wait("!state.session.awaits_names && by_id('linking').hidden")
        if fragment:
            # Until the list and then its first article were asked for and shown, however busy the machine is.
            self.browser.evaluate("performance.clearResourceTimings()")
            self.browser.evaluate(f"location.hash = {json.dumps(fragment)}")
            self.browser.wait("performance.getEntriesByType('resource').some((one) => one.name.includes('/api/queue') && one.responseEnd > 0)")
            for _ in range(3):
                self.settle()

    def check_quiet(self):
        ours = ("request: " + self.base,)
        self.assertEqual([what for what in self.browser.happened if not what.startswith(ours)], [])

    def settle(self):
        """Until all that was sent was answered and drawn."""
        self.browser.evaluate("last_change.then(() => new Promise((done) => setTimeout(done, 150)))")
        self.browser.frame()

    MODIFIERS = {"Alt": 1, "Control": 2, "Shift": 8}

    def press(self, *keys):
        """"Control+Enter" holds one down."""
        for key in keys:
            self.keys += 1
            *held, name = key.split("+") if len(key) > 1 else [key]
            code = {"Escape": 27, "Enter": 13, "Tab": 9, "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40, " ": 32}.get(name, 0)
            text = "" if held else {"Enter": "\r"}.get(name, name if len(name) == 1 else "")
            modifiers = sum(self.MODIFIERS[one] for one in held)
            for kind in ("keyDown", "keyUp"):
                self.browser.call("Input.dispatchKeyEvent", type=kind, key=name, windowsVirtualKeyCode=code, modifiers=modifiers,
                                  **({"text": text} if kind == "keyDown" else {}))
            self.settle()

    def type(self, text):
        self.press(*text)

    def shown(self):
        return self.browser.evaluate("state.statement && {actor: state.statement.actor, side: state.statement.polarity, "
                                     "status: state.statement.status, topic: state.statement.topic}")

    def of(self, review, actor):
        for found in review.ask("queue?show=all")["ids"]:
            for one in review.ask("article?statement=" + found)["statements"]:
                if one["actor"] == actor:
                    return one
        return None

    # The stories

    def test_one_key_confirms_and_the_next_statement_comes(self):
        with Review(stories(self.folder.path("p.standpoint"))).enter() as review:
            self.open(review)
            first = self.shown()
            self.press("1")
            self.assertEqual(self.keys, 1)
            self.assertEqual(self.of(review, first["actor"])["status"], "right")
            self.assertNotEqual(self.shown()["actor"], first["actor"])
            self.check_quiet()

    def test_a_wrong_actor_is_set_right_in_six_keys_and_a_side_in_two(self):
        with Review(stories(self.folder.path("p.standpoint"))).enter() as review:
            self.open(review, "actor=" + "Ann")
            self.press("Enter")
            self.type("bob")
            self.press("Enter", "1")
            self.assertEqual(self.keys, 6)
            mended = self.of(review, "Bob Cole")
            self.assertIsNone(self.of(review, "Ann Bell"))
            self.open(review, "actor=Bob&words=scrapped&show=all")
            self.keys = 0
            self.press("t", "1")
            self.assertEqual(self.keys, 2)
            self.assertIn((1, "supports", "right"),
                          [(s["side"], s["position"], s["status"]) for s in review.ask("article?statement=" + mended["id"])["statements"]])
            self.check_quiet()
        # Tomorrow it is as it was, and U still takes it back.
        with Review(self.folder.path("p.standpoint")).enter() as review:
            self.open(review)
            self.press("u", "u")
            again = next(s for s in review.ask("article?statement=" + mended["id"])["statements"] if s["id"] == mended["id"])
            self.assertEqual(again["side"], -1)

    def test_three_names_become_one_person_and_undo_parts_them_again(self):
        with Review(stories(self.folder.path("p.standpoint"))).enter() as review:
            self.open(review)
            self.press("g")
            self.type("johns")
            self.press("Enter", " ", " ", " ", "m")
            told = self.browser.text(".rule")
            self.assertIn("3 statements, 3 edges, also from now on", told)
            self.press("Enter")
            self.assertEqual(self.keys, 12)
            names = dict(review.ask("values")["values"]["actor"])
            self.assertEqual([n for n in names if "Johnson" in n].__len__(), 1)
            self.assertEqual(max(v for n, v in names.items() if "Johnson" in n), 3)
            self.press("Escape", "u")
            self.assertEqual(len([n for n, _ in review.ask("values")["values"]["actor"] if "Johnson" in n]), 3)
            self.check_quiet()

    def test_a_missed_statement_is_added_by_keyboard_alone_and_the_article_closed(self):
        with Review(stories(self.folder.path("p.standpoint"))).enter() as review:
            self.open(review, "actor=Ann")
            self.press("ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight")  # to the last sentence
            self.assertEqual(self.browser.evaluate("view.text.slice(...view.picked)"), "Dora Egg doubts that the levy helps.")
            self.press("Alt+ArrowRight", "Alt+ArrowRight", "Shift+ArrowLeft", "Shift+ArrowRight")
            self.assertEqual(self.browser.evaluate("view.text.slice(...view.picked)"), "doubts that the levy helps")
            self.keys = 0
            self.press("a")
            self.type("dor")
            self.press("Shift+Enter", "-")
            self.type("tax")
            self.press("Enter", "Control+Enter")
            self.assertLessEqual(self.keys, 12)
            added = self.of(review, "dor")
            self.assertEqual((added["status"], added["side"], added["topic"]), ("added", -1, "the tax"))
            self.assertEqual(added["evidence_text"], "doubts that the levy helps")
            self.press("c")
            self.assertTrue(review.ask("article?statement=" + added["id"])["closed"])
            self.check_quiet()

    def test_words_marked_with_the_mouse_are_the_words_behind_an_emoji(self):
        with Review(stories(self.folder.path("p.standpoint"))).enter() as review:
            self.open(review, "actor=Ann")
            self.browser.evaluate("""(() => {
              const piece = view.pieces.find((one) => one.node.data.includes('no comment'));
              const range = document.createRange();
              const at = piece.node.data.indexOf('had no comment');
              range.setStart(piece.node, at);
              range.setEnd(piece.node, at + 'had no comment'.length);
              document.getSelection().removeAllRanges();
              document.getSelection().addRange(range); })()""")
            self.press("a")
            self.type("min")
            self.press("Shift+Enter", "0")
            self.type("tax")
            self.press("Enter", "Control+Enter")
            self.assertEqual(self.of(review, "min")["evidence_text"], "had no comment")

    def test_the_texts_of_all_articles_are_searched_and_the_words_are_picked_where_they_stand(self):
        with Review(stories(self.folder.path("p.standpoint"))) as review:
            self.open(review)
            self.press("/")
            self.type("sandy")
            self.browser.wait("document.querySelector('.found-row') !== null")
            self.assertIn("1 article", self.browser.evaluate("by_id('dialog').innerText"))
            self.assertEqual(self.browser.evaluate("document.querySelector('.found-row mark').textContent"), "Sandy")
            self.press("Enter")
            self.assertEqual(self.browser.evaluate("[by_id('dialog').open, state.article.name, view.text.slice(...view.picked)]"),
                             [False, "c.txt", "Sandy"])
            self.press("/")  # the words of the last search stand there, picked
            self.assertEqual(self.browser.evaluate("document.activeElement.value"), "sandy")
            self.type("liked tunnel the")
            self.browser.wait("document.querySelectorAll('.found-row mark').length > 2")
            self.press("Enter")
            self.assertEqual(self.browser.evaluate("view.text.slice(...view.picked)"), "liked the tunnel")
            self.check_quiet()

    def test_two_coders_differ_and_one_key_decides(self):
        project = stories(self.folder.path("p.standpoint"))
        with Review(project).enter() as review:
            ids = review.ask("queue?show=all")["ids"]
            review.change("verdict", ids=ids, verdict="right", bulk=True)
        with Review(project, coder="eva").enter() as review:
            review.change("verdict", ids=ids[:1], verdict="wrong")
        with Review(project, "--disagreements").enter() as review:
            self.open(review)
            self.assertEqual(self.browser.text(".readings tr").split(), ["eva\u2190", "lead\u2192"])
            self.press("ArrowLeft")  # eva's
            self.assertEqual(review.ask("session")["counts"], {"right": len(ids) - 1, "wrong": 1})
            self.check_quiet()

    # What else it has

    def test_nothing_from_an_article_runs(self):
        articles = []
        for i, name in enumerate(HOSTILE):
            text = f"{name} said {name} is good. {name}"
            articles.append(article(f"{i}{name}".replace("\0", ""), text, [
                statement(text, f"{name} is good", name, topic=name, claim=name, confidence=0.6 + i / 100)], title=name, outlet=name))
        with Review(make_project(self.folder.path("<b>.standpoint"), articles)).enter() as review:
            review.change("setting", name="highlights", value="good\n/said|is/")
            self.open(review)
            for _ in HOSTILE:
                self.press("j")
            self.press("g", "Escape", "?", "Escape", "h", "Escape")
            self.assertIsNone(self.browser.evaluate("window.hit ?? null"))
            self.assertEqual(self.browser.count("script:not([src]), img, svg, iframe"), 0)
            self.check_quiet()

    def test_the_token_is_not_left_in_the_address_and_scripts_cannot_read_the_cookie(self):
        with Review(stories(self.folder.path("p.standpoint"))).enter() as review:
            self.open(review)
            self.assertEqual(self.browser.evaluate("location.href"), review.base + "/")
            self.assertEqual(self.browser.evaluate("document.cookie"), "")
            self.assertEqual(self.browser.evaluate("document.referrer"), "")

    def test_the_screen_is_judged_at_once_and_marked_as_bulk(self):
        with Review(stories(self.folder.path("p.standpoint"))).enter() as review:
            self.open(review)
            self.press("b", "2")
            self.assertEqual(review.ask("session")["counts"], {"wrong": 5})
            self.press("u")
            self.assertEqual(review.ask("session")["counts"], {"unchecked": 5})

    def test_single_keys_can_be_switched_off(self):
        with Review(stories(self.folder.path("p.standpoint"))).enter() as review:
            self.open(review)
            self.press("?")
            self.browser.click("#single-keys")
            self.settle()
            self.press("Escape", "1")
            self.assertEqual(review.ask("session")["counts"], {"unchecked": 5})
            self.press("Alt+1")
            self.assertEqual(review.ask("session")["counts"], {"right": 1, "unchecked": 4})

    def test_an_empty_list_says_why_it_is_empty(self):
        with Review(stories(self.folder.path("p.standpoint"))).enter() as review:
            self.open(review, "actor=nobody")
            self.assertIn("Nothing matches the filter", self.browser.text("#card"))
            review.change("verdict", ids=review.ask("queue")["ids"], verdict="right", bulk=True)
            self.open(review)
            self.assertIn("All is checked", self.browser.text("#card"))
        with Review(make_project(self.folder.path("none.standpoint"), [])).enter() as review:
            self.open(review)
            self.assertIn("There are no articles yet", self.browser.text("#card"))

    def test_the_list_says_to_screen_readers_what_is_at_hand(self):
        with Review(stories(self.folder.path("p.standpoint"))).enter() as review:
            self.open(review)
            self.press("j")
            active = self.browser.evaluate("""(() => {
              const list = document.querySelector('[role=listbox]#queue');
              const row = document.getElementById(list.getAttribute('aria-activedescendant'));
              return [document.activeElement === list, row.getAttribute('role'), row.getAttribute('aria-posinset'),
                      row.getAttribute('aria-setsize'), row.getAttribute('aria-selected')]; })()""")
            self.assertEqual(active, [True, "option", "2", "5", "true"])
            self.assertIn(self.shown()["actor"], self.browser.text("#said"))

    def test_nothing_sticks_out_of_a_narrow_window(self):
        narrow = Browser(420, 800, dark=True)
        try:
            wide, self.browser = self.browser, narrow
            with Review(stories(self.folder.path("p.standpoint"))).enter() as review:
                self.open(review)
                for keys in ([], ["g"], ["Escape", "?"], ["Escape", "ArrowRight", "a"]):
                    self.press(*keys)
                    self.assertLessEqual(narrow.evaluate("document.documentElement.scrollWidth"), 420, keys)
                self.press("Escape")
                for part in (".queue", ".article", ".card"):
                    box = narrow.evaluate(f"(() => {{ const b = document.querySelector('{part}').getBoundingClientRect(); return [b.width, b.height]; }})()")
                    self.assertGreater(box[0], 300, part)
                    self.assertGreater(box[1], 80, part)
        finally:
            self.browser = wide
            narrow.close()

    def test_of_thirty_thousand_statements_only_those_in_sight_are_asked_for_and_drawn(self):
        """How fast that is: bench/review_page.py."""
        with Review(make_project(self.folder.path("large.standpoint"), many_articles(2000, 15))) as review:
            self.open(review)
            self.settle()
            self.assertEqual(self.browser.evaluate("queue.ids.length"), 30000)
            self.press("1")
            self.settle()
            self.assertEqual(self.browser.evaluate("[queue.at, queue.rows.get(queue.ids[0]).status]"), [1, "right"])
            self.browser.evaluate("(() => { const list = by_id('queue'); list.scrollTop = list.scrollHeight; })()")
            self.browser.wait("by_id('row-29999') && by_id('row-29999').innerText.includes('plan ')")
            self.assertLess(self.browser.count("#queue .row"), 100)
            self.assertLess(self.browser.evaluate("queue.rows.size"), 200)
            self.check_quiet()


if __name__ == "__main__":
    if not find_browser():
        print("no Chromium: skipped")
        sys.exit(77)
    unittest.main(argv=sys.argv[:1] + sys.argv[4:])

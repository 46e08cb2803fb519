#!/usr/bin/env python3
"""The HTML report in a real browser: that it shows what it was made from, is quick, and runs nothing from its input.

usage: report_test.py PROGRAM SOURCE_FOLDER [unittest options]; ends with 77 (skipped) where there is no Chromium.
"""
import csv
import json
import os
import subprocess
import sys
import tempfile
import unittest

from browser import Browser, find_browser

PROGRAM, SOURCE = sys.argv[1:3]

HOSTILE_NAMES = [
    "</script><script>window.hit=1</script>", "<!-- <script> window.hit=2", "<img src=x onerror=window.hit=3>",
    "\"><svg onload=window.hit=4>", "'-window.hit=5-'", "${window.hit=6}", "{{constructor.constructor('hit=7')()}}",
    "&lt;b&gt;", "line\u2028separator\u2029", "\u202eevitagen\u202c right \u2066to left", "]]>", "\\", "\\u003cscript>",
    "__proto__", "constructor", "a\u0000b\u0007c", "emoji \U0001F600 \U0001F468\u200d\U0001F469", "=1+1", "  ",
]


def statement(actor, position, topic, **fields):
    polarity = {"supports": 1, "opposes": -1}.get(position, 0)
    made = {"doc": "a.txt", "actor": {"name": actor, "kind": "person"}, "position": position, "polarity": polarity,
            "topic": {"label": topic, "phrase": topic}, "quote": "direct", "confidence": 0.9, "evidence": [[0, 5]],
            "evidence_text": "words", "outlet": "Wire", "title": "Title", "article_date": "2023-01-01"}
    made.update(fields)
    return made


def large_statements(positions=2000):
    """Of 300 actors on 120 topics; 5,000 statements for 2,000 positions."""
    labels = ["supports", "opposes", "asserts", "questions"]
    made = []
    for i in range(positions):
        for times in range(1 + i % 4):
            made.append(statement(f"Actor {i % 300}", labels[(i // 300) % 4], f"topic {(i * 7 + i // 300) % 120}",
                                  doc=f"{i % 400}.txt", date=f"2023-{1 + i % 12:02}-{1 + times:02}",
                                  evidence=[[10 * i, 10 * i + 5]], evidence_text=f"the words of statement {i}.{times}",
                                  outlet=f"Outlet {i % 9}", confidence=(i % 50) / 50))
    return made


class ReportTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="standpoint-report-")
        cls.browser = Browser()

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.folder.cleanup()

    def path(self, name):
        return os.path.join(self.folder.name, name)

    def build(self, *inputs, name="report.html", level="topic"):
        report = self.path(name)
        subprocess.run([PROGRAM, "build", "--quiet", "--overwrite", "--level", level, *inputs, "-o", report], check=True)
        return report

    def build_statements(self, statements):
        with open(self.path("statements.jsonl"), "w", encoding="utf-8") as file:
            for made in statements:
                file.write(json.dumps(made) + "\n")
        return self.build(self.path("statements.jsonl"))

    def open(self, report, fragment=""):
        self.browser.evaluate("document.body && document.body.replaceChildren()")  # or one page with another fragment
        self.browser.call("Page.navigate", url="about:blank")
        self.browser.wait("location.protocol === 'about:'")
        self.browser.happened.clear()
        return self.browser.open(report, fragment)

    def open_graph(self, report):
        self.open(report, "#view=graph")

    def click_button(self, words):
        self.browser.evaluate(f"""[...document.querySelectorAll('button')]
          .find((button) => button.offsetParent && button.innerText.includes({json.dumps(words)})).click()""")

    def check_quiet(self):
        self.assertEqual(self.browser.happened, [])

    def shown(self):
        return self.browser.evaluate("app.state.shown.length")

    def statements_shown(self):
        return self.browser.evaluate("d3.sum(app.state.shown, (entry) => entry.evidence.length)")

    def click_edge(self):
        """With the mouse, in the middle of the line of the strongest position whose middle is not covered. Its number."""
        self.browser.wait("document.getElementById('canvas').dataset.laidOut === 'yes'")
        at, x, y = self.browser.evaluate("""(() => {
          const canvas = document.getElementById('canvas');
          const box = canvas.getBoundingClientRect();
          for (let at = 0; ; at += 1) {
            const edge = app.graph_view.graph().edges.find((candidate) => candidate.position === app.state.shown[at].position);
            const [x, y] = d3.zoomTransform(canvas).apply(point_of(curve_of(edge), 0.5));
            if (app.graph_view.thing_at(x, y) === edge) return [at, box.left + x, box.top + y];
          } })()""")
        self.browser.click_at(x, y)
        self.browser.wait(f"app.state.position === app.state.shown[{at}].position")
        return at

    def test_samples_open_without_an_error_or_a_request(self):
        self.open(self.build(os.path.join(SOURCE, "samples")))
        self.check_quiet()
        self.assertIn("11 articles", self.browser.text("#summary"))
        self.assertGreater(self.browser.count("canvas"), 0)

    def test_a_click_on_a_line_shows_its_quotes_and_the_article_with_the_words_marked(self):
        self.open_graph(self.build(os.path.join(SOURCE, "samples")))
        at = self.click_edge()
        quote = self.browser.evaluate("app.state.piece.quote")
        self.assertIn(quote, self.browser.text(".cards"))
        self.assertEqual(self.browser.count(".card"), self.browser.evaluate(f"app.state.shown[{at}].evidence.length"))
        for part in ("evidence", "source", "cue", "content"):
            self.assertGreater(self.browser.count(f".text mark.{part}"), 0, part)

    def test_the_words_of_a_statement_far_down_in_an_article_are_scrolled_to(self):
        with open(self.path("long.txt"), "w", encoding="utf-8") as file:
            file.write("Long day\n\n" + "The sky was blue over the whole town.\n\n" * 200 + "Ann Bell opposes the tax.\n")
        self.open(self.build(self.path("long.txt")))
        self.browser.press("j")
        self.browser.frame()
        seen = self.browser.evaluate("""(() => {
          const text = document.querySelector('.text').getBoundingClientRect();
          const mark = document.querySelector('.text mark.evidence').getBoundingClientRect();
          return text.height > 100 && text.bottom <= innerHeight && mark.top >= text.top && mark.bottom <= text.bottom; })()""")
        self.assertTrue(seen)

    def test_the_marks_of_every_statement_hold_exactly_its_words(self):
        with open(self.path("odd.txt"), "w", encoding="utf-8", newline="") as file:
            file.write("\U0001F600 Caf\u00e9 tax looms\r\n\r\nMayor Jos\u00e9 Vega said she opposes the caf\u00e9 tax. "
                       "\u201cI support free buses \U0001F68C for all,\u201d Vega said.\r\n")
        self.open(self.build(os.path.join(SOURCE, "samples"), self.path("odd.txt")))
        wrong = self.browser.evaluate("""app.data.all_evidence.filter((piece) => {
          app.hooks.choose_piece(piece);
          const marked = (part) => [...document.querySelectorAll('.text mark.' + part)].map((m) => m.textContent).join('');
          const told = (spans) => spans.map(([b, e]) => Array.from(piece.article.text).slice(b, e).join('')).join('');
          return marked('evidence') !== piece.quote.replaceAll(' ... ', '') || marked('source') !== told(piece.source)
            || marked('cue') !== told(piece.cue);
        }).map((piece) => piece.quote)""")
        self.assertEqual(wrong, [])
        self.assertGreater(self.browser.evaluate("app.data.all_evidence.filter((p) => p.article.doc === 'odd.txt').length"), 0)

    def test_quotations_without_a_position_are_marked_in_their_article(self):
        with open(self.path("hello.txt"), "w", encoding="utf-8") as file:
            file.write("Short day\n\nHello there, said Ann Bell. Bell supports the tax.\n")
        with open(self.path("hello.jsonl"), "w", encoding="utf-8") as file:
            file.write(json.dumps(statement("", None, "", doc="hello.txt", evidence=[[11, 11]], evidence_text="",
                                            content=[[11, 22]], source=[[29, 37]], cue=[[24, 28]])))
        self.open(self.build(self.path("hello.txt"), self.path("hello.jsonl")))
        self.browser.evaluate("app.hooks.choose_article(app.data.articles[0])")
        self.assertIn("Hello there", self.browser.text(".text mark.unplaced"))

    def test_of_6000_positions_only_what_is_looked_at_is_made(self):
        """How long that takes is measured by bench/report_open.py: a clock is no test where others work too."""
        report = self.build_statements(large_statements(6000))
        self.open(report)
        self.assertEqual(self.browser.evaluate("app.data.positions.length"), 6000)
        self.assertEqual(self.browser.count(".debate"), 30)
        self.assertLess(self.browser.count("*"), 4000)
        self.assertEqual(self.browser.evaluate("app.graph_view.graph().nodes.length"), 0)  # laid out when it is looked at
        self.browser.click("#tab-table")
        self.assertEqual(self.browser.count("tbody tr"), 400)
        self.browser.click("#tab-graph")
        self.assertEqual(self.browser.evaluate("app.graph_view.graph().edges.length"), 250)
        self.browser.click("#search")
        self.browser.type("topic 77")
        self.browser.wait("app.state.shown.length < 100 && app.state.shown.length > 0")
        self.browser.click("#clear")
        self.browser.wait("app.state.shown.length > 2000")
        self.click_edge()
        self.browser.wait("document.querySelectorAll('.card').length > 0")
        self.check_quiet()

    def test_all_2000_positions_can_be_drawn(self):
        self.open(self.build_statements(large_statements()), "#view=graph&sides=for+against+neither")
        self.assertEqual(self.browser.evaluate("app.graph_view.graph().edges.length"), 250)
        self.browser.evaluate("""(() => { const most = document.getElementById('most');
          most.value = '2000'; most.dispatchEvent(new Event('change')); })()""")
        self.assertEqual(self.browser.evaluate("app.graph_view.graph().edges.length"), 2000)
        self.browser.wait("app.graph_view.graph().nodes.every((node) => Number.isFinite(node.x))")
        self.check_quiet()

    def test_nothing_from_a_hostile_input_runs_and_every_name_survives(self):
        statements = []
        for i, name in enumerate(HOSTILE_NAMES):
            statements.append(statement(name, "opposes", HOSTILE_NAMES[-1 - i] + " t", doc=f"{name}.txt", outlet=name,
                                        title=name, via=name, evidence_text=name, evidence=[[i, i + 1]],
                                        url=["javascript:window.hit=8", "data:text/html,<script>hit=9</script>",
                                             "https://example.org/\"onclick=hit=10", " JaVaScRiPt:hit=11"][i % 4]))
        report = self.build_statements(statements)
        with open(report, encoding="utf-8") as file:
            self.assertEqual(file.read().lower().count("<script"), 4)  # licence, data, D3, ours
        self.open(report)
        names = self.browser.evaluate("app.data.actors.map((actor) => actor.name)")
        self.assertEqual(sorted(names), sorted(HOSTILE_NAMES))
        for view in ("table", "articles", "graph"):
            self.browser.click(f"#tab-{view}")
            self.browser.frame()
        self.browser.evaluate("for (const facet of document.querySelectorAll('details')) facet.open = true")
        for i in range(len(HOSTILE_NAMES)):
            self.browser.evaluate(f"app.hooks.choose_piece(app.data.all_evidence[{i}])")
            self.browser.evaluate("for (const link of document.querySelectorAll('.details a')) link.removeAttribute('target')")
            hrefs = self.browser.evaluate("[...document.querySelectorAll('a[href]')].map((a) => a.href)")
            self.assertEqual([href for href in hrefs if not href.startswith("https://example.org/")], [])
            self.browser.evaluate(f"app.hooks.choose_node(app.data.nodes[{i}])")
        self.assertEqual(self.browser.evaluate("typeof window.hit"), "undefined")
        self.assertEqual(self.browser.count("img, iframe, object, embed, main svg"), 0)
        self.check_quiet()

    def test_hostile_articles_are_shown_as_text(self):
        with open(self.path("hostile.json"), "w", encoding="utf-8") as file:
            json.dump({"title": "<img src=x onerror=window.hit=1> bill", "url": "javascript:window.hit=2", "outlet": "<b>Wire</b>",
                       "text": "Ann Bell said she opposes the </script><script>window.hit=3</script> bill.\n<!-- Bell said "
                               "she supports the <svg onload=window.hit=4> tax. \u202eBell\u2028 said the tax is fair."}, file)
        self.open(self.build(self.path("hostile.json")))
        self.browser.evaluate("app.hooks.choose_article(app.data.articles[0])")
        self.assertIn("</script><script>window.hit=3</script> bill", self.browser.text(".text"))
        self.assertEqual(self.browser.evaluate("typeof window.hit"), "undefined")
        self.assertEqual(self.browser.count(".details img, .details svg, .details a, .details b"), 0)
        self.check_quiet()

    def test_the_policy_of_the_page_refuses_scripts_markup_and_requests(self):
        self.open(self.build_statements([statement("A", "opposes", "t")]))
        self.browser.evaluate("""(() => { const script = document.createElement('script');
          try { script.textContent = 'window.hit = 1'; } catch {}
          document.body.append(script); })()""")
        self.assertEqual(self.browser.evaluate("typeof window.hit"), "undefined")
        self.assertEqual(self.browser.evaluate("(() => { try { document.body.innerHTML = '<b>x</b>'; } catch { return 'no'; } })()"),
                         "no")
        self.assertEqual(self.browser.evaluate("fetch('https://example.org').then(() => 'yes', () => 'no')"), "no")
        self.assertIn("Content Security Policy", " ".join(self.browser.happened))

    def test_each_filter_leaves_the_statements_that_meet_it(self):
        statements = large_statements()
        self.open(self.build_statements(statements))
        self.assertEqual(self.statements_shown(), sum(1 for made in statements if made["polarity"] != 0))
        self.click_button("that take no side")
        self.assertEqual(self.statements_shown(), len(statements))

        def check(choice, meets):
            self.browser.evaluate(f"Object.assign(app.filter, no_filter()); {choice}; app.refresh(true)")
            self.assertEqual(self.statements_shown(), sum(1 for made in statements if meets(made)), choice)

        check("app.filter.actor.add('Actor 7')", lambda made: made["actor"]["name"] == "Actor 7")
        check("app.filter.topic.add('topic 3').add('topic 4')", lambda made: made["topic"]["label"] in ("topic 3", "topic 4"))
        check("app.filter.outlet.add('Outlet 2')", lambda made: made["outlet"] == "Outlet 2")
        check("app.filter.position.add('questions')", lambda made: made["position"] == "questions")
        check("app.filter.from = '2023-03-02'; app.filter.to = '2023-04-01'",
              lambda made: "2023-03-02" <= made["date"] <= "2023-04-01")
        check("app.filter.confidence = 50", lambda made: made["confidence"] >= 0.5)
        check("app.filter.search = 'STATEMENT 12.0'",
              lambda made: "statement" in made["evidence_text"] and "12.0" in made["evidence_text"])
        check("app.filter.search = '\"statement 12.0\"'", lambda made: "statement 12.0" in made["evidence_text"])
        self.browser.click("#clear")
        self.browser.click("#polarity-against")
        self.assertEqual(self.statements_shown(), sum(1 for made in statements if made["polarity"] == 1))
        self.browser.click("#facet-actor li input")
        self.assertEqual(self.browser.evaluate("new Set(app.state.shown.map((entry) => entry.position.actor)).size"), 1)

    def test_the_table_holds_the_same_positions_and_sorts(self):
        self.open(self.build_statements([statement("B", "opposes", "x"), statement("A", "supports", "y"),
                                         statement("A", "supports", "y", evidence=[[7, 9]])]))
        self.browser.click("#tab-table")
        rows = "[...document.querySelectorAll('tbody tr')].map((row) => row.cells[0].innerText + ' ' + row.cells[3].innerText)"
        self.assertEqual(self.browser.evaluate(rows), ["A 2", "B 1"])
        self.browser.click("thead th:nth-child(4) button")
        self.browser.click("thead th:nth-child(4) button")
        self.assertEqual(self.browser.evaluate(rows), ["B 1", "A 2"])
        self.browser.click("tbody tr:first-child")
        self.assertIn("B", self.browser.text(".head h2"))

    def test_all_can_be_done_with_the_keyboard(self):
        self.open(self.build(os.path.join(SOURCE, "samples")))
        self.browser.press("t")
        self.assertTrue(self.browser.evaluate("!document.getElementById('view-table').hidden"))
        self.browser.press("j")
        first = self.browser.evaluate("app.state.piece.at")
        self.browser.press("j")
        self.assertNotEqual(self.browser.evaluate("app.state.piece.at"), first)
        self.browser.press("k")
        self.assertEqual(self.browser.evaluate("app.state.piece.at"), first)
        self.browser.press("2")
        self.assertEqual(self.browser.evaluate("check_of(app.state.piece)"), "wrong")
        self.browser.press("0")
        self.assertEqual(self.browser.evaluate("check_of(app.state.piece)"), "")
        self.browser.press("/")
        all_shown = self.shown()
        self.browser.type("charge")
        self.browser.wait(f"app.state.shown.length < {all_shown}")
        self.browser.press("Escape")
        self.browser.press("Escape")
        self.assertIsNone(self.browser.evaluate("app.state.position"))
        self.browser.press("?")
        self.assertTrue(self.browser.evaluate("document.getElementById('about').open"))
        self.browser.click("#about form button")
        self.browser.wait("!document.getElementById('about').open")
        self.check_quiet()
        unnamed = self.browser.evaluate("""[...document.querySelectorAll('button, input, select')].filter((element) => element.offsetParent &&
          !(element.innerText || element.getAttribute('aria-label') || (element.labels && element.labels.length)))
          .map((element) => element.outerHTML)""")
        self.assertEqual(unnamed, [])

    def test_the_theme_can_be_chosen_against_the_systems(self):
        self.open(self.build_statements([statement("A", "opposes", "t")]))
        paper = "getComputedStyle(document.body).backgroundColor"
        light = self.browser.evaluate(paper)
        self.browser.click("#theme")
        self.assertEqual(self.browser.evaluate(paper), light)
        self.browser.click("#theme")
        self.assertNotEqual(self.browser.evaluate(paper), light)
        self.assertIn("dark", self.browser.text("#theme"))

    def test_verdicts_are_saved_as_a_table_that_no_spreadsheet_runs(self):
        self.open(self.build_statements([statement("=cmd|' /C calc'!A0", "opposes", "x\\, \"y\"", evidence_text="+1\n2")]))
        self.browser.press("j")
        self.browser.press("1")
        self.assertIn("checked 1, right 1", self.browser.text("#count"))
        self.browser.downloads.clear()
        self.browser.click("#save-checks")
        self.browser.wait("document.readyState === 'complete'")
        table = self.path("checks.csv")
        with open(table, "w", encoding="utf-8", newline="") as file:
            file.write(self.browser.evaluate("statements_table(checked_pieces(app.data))"))
        with open(table, encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        self.assertEqual([(row["verdict"], row["actor"], row["topic"], row["quote"]) for row in rows],
                         [("right", "'=cmd|' /C calc'!A0", "x\uff3c, \"y\"", "'+1\n2")])

    def test_without_the_articles_the_quotes_are_shown_and_the_text_said_to_be_missing(self):
        self.open(self.build_statements([statement("A", "opposes", "t")]))
        self.browser.press("j")
        self.assertIn("words", self.browser.text(".cards"))
        self.assertIn("text of this article is not in the report", self.browser.text(".reader"))

    def test_a_report_without_positions_opens(self):
        open(self.path("empty.jsonl"), "w").close()
        with open(self.path("none.txt"), "w", encoding="utf-8") as file:
            file.write("Nothing\n\nThe sky is blue.\n")
        self.open(self.build(self.path("none.txt")))
        self.assertIn("0 positions", self.browser.text("#count"))
        self.check_quiet()

    def test_the_same_input_gives_the_same_bytes_and_the_same_places(self):
        first = self.build(os.path.join(SOURCE, "samples"), name="first.html")
        second = self.build(os.path.join(SOURCE, "samples"), "--jobs", "1", name="second.html")
        with open(first, "rb") as one, open(second, "rb") as other:
            self.assertEqual(one.read(), other.read())
        places = []
        for report in (first, second):
            self.open_graph(report)
            self.browser.wait("document.getElementById('canvas').dataset.laidOut === 'yes'")
            places.append(self.browser.evaluate("app.graph_view.graph().nodes.map((node) => [node.x, node.y])"))
        self.assertEqual(*places)

    def test_the_address_names_the_position_and_opens_it_again(self):
        self.open(self.build(os.path.join(SOURCE, "samples")))
        self.browser.press("j")
        named = self.browser.evaluate("app.state.position.id")
        fragment = self.browser.evaluate("location.hash")
        again = self.build(os.path.join(SOURCE, "samples"), name="again.html")
        for address in (fragment, "#" + named):
            self.open(again, address)
            self.assertEqual(self.browser.evaluate("app.state.position.id"), named)

    def test_the_address_keeps_view_filters_and_what_is_chosen(self):
        report = self.build_statements(large_statements())
        self.open(report)
        self.click_button("that take no side")
        self.browser.click("#tab-graph")
        self.browser.evaluate("""app.filter.outlet.add('Outlet 2').add('Outlet 3'); app.filter.from = '2023-03-01';
          app.filter.confidence = 20; app.filter.search = '"of statement"'; app.refresh(true);
          app.hooks.choose_node(app.state.shown[0].position.topic)""")
        told = "[app.state.view, app.state.node.name, app.state.shown.map((entry) => entry.position.id), address_of(app.data, app.filter, app.state)]"
        before = self.browser.evaluate(told)
        self.assertGreater(len(before[2]), 5)
        fragment = self.browser.evaluate("location.hash")
        self.open(report, fragment)
        self.assertEqual(self.browser.evaluate(told), before)
        self.open(report, "#view=nowhere&at=%E0%A4%A&sides=&from=x&confidence=-3&on=nobody")  # nonsense opens too
        self.assertEqual(self.browser.evaluate("app.state.view"), "debates")
        self.check_quiet()

    def test_it_opens_with_the_debates_by_contest_and_shows_what_takes_no_side_on_demand(self):
        statements = [statement(f"A{i}", "supports", "ferry") for i in range(9)]
        statements += [statement("Bo", "supports", "toll"), statement("Cy", "supports", "toll"), statement("Di", "opposes", "toll"),
                       statement("Ed", "opposes", "toll"), statement("Flo", "asserts", "toll"), statement("Bo", "opposes", "A1"),
                       statement("Gus", "supports", "quay"), statement("Hal", "opposes", "quay"), statement("Gus", "opposes", "quay")]
        for i, made in enumerate(statements):
            made["evidence"] = [[10 * i, 10 * i + 5]]
        self.open(self.build_statements(statements))
        subjects = "[...document.querySelectorAll('.debate h2')].map((head) => head.innerText)"
        self.assertEqual(self.browser.evaluate(subjects), ["toll", "quay", "ferry"])
        self.assertNotIn("Flo", self.browser.text("#view-debates"))
        self.assertIn("also against", self.browser.text("#view-debates"))
        self.assertIn("and 4 more", self.browser.text("#view-debates"))
        self.click_button("that take no side")
        self.assertIn("Flo", self.browser.text("#view-debates"))
        self.click_button("on persons")
        self.assertEqual(self.browser.evaluate(subjects), ["toll", "quay", "ferry", "A1"])
        self.click_button("Gus")  # his own statement for the quay, not that against it
        self.assertEqual(self.browser.count(".card"), 1)
        self.click_button("Di")
        self.assertIn("Di", self.browser.text(".head h2"))
        self.assertIn("words", self.browser.text(".cards"))

    def test_a_name_in_a_debate_opens_all_that_the_actor_says_on_that_side(self):
        self.open(self.build_statements([statement("Ann", "supports", "toll"), statement("Ann", "advocates", "toll", polarity=1,
                                                                                          evidence=[[7, 9]]),
                                         statement("Ann", "opposes", "toll", evidence=[[17, 19]])]))
        self.click_button("2\u00d7")
        self.assertEqual(self.browser.count(".card"), 2)
        self.assertEqual(" ".join(self.browser.text(".head h2").split()), "Ann for toll")
        self.browser.click(".card:nth-child(2) .quote")
        self.assertEqual(self.browser.count(".card"), 2)

    def test_a_side_against_the_sense_of_its_label_is_said_in_words(self):
        self.open(self.build_statements([
            {**statement("Ann", "criticizes", "ban", polarity=1), "topic": {"label": "ban", "phrase": "lifting of the ban"}},
            statement("Bo", "criticizes", "ban", polarity=-1)]))
        self.browser.evaluate("app.hooks.choose_node(app.data.topics[0])")
        self.assertRegex(self.browser.text(".details"), r"(?s)for\s.*Ann\s+criticizes lifting of the ban.*against\s.*Bo\s+criticizes")
        self.browser.evaluate("app.hooks.choose_position(app.data.positions.find((p) => p.polarity === 1))")
        self.assertEqual(" ".join(self.browser.text(".head h2").split()), "Ann criticizes lifting of the ban, so is for ban")

    def test_the_names_around_a_chosen_node_do_not_overlap(self):
        statements = []
        for i in range(150):
            position = ["supports", "opposes", "asserts"][i % 3 if i % 7 else 0]
            name = f"Actor {i} of the League of Towns" if i % 4 else f"A{i}"
            statements.append(statement(name, position, "the toll on the long bridge over the river at Lindmar",
                                        evidence=[[9 * i, 9 * i + 3]]))
        for i in range(12):
            statements.append(statement("A0", ["supports", "opposes"][i % 2], f"topic {i}", evidence=[[9 * i, 9 * i + 3]]))
        report = self.build_statements(statements)
        for width, height, least in ((1440, 900, 60), (1280, 800, 50), (420, 800, 12)):
            self.browser.resize(width, height)
            self.open_graph(report)
            for neutral in (False, True):
                if neutral:
                    self.click_button("that take no side")
                for node in ("app.data.topics.find((topic) => topic.name.startsWith('the toll'))",
                             "app.data.actors.find((actor) => actor.name === 'A0')"):
                    self.browser.evaluate(f"app.hooks.choose_node({node})")
                    self.browser.frame()
                    names, nodes, size = self.browser.evaluate("""(() => {
                      const round = (node) => ({ x1: node.x - node.radius, x2: node.x + node.radius, y1: node.y - node.radius,
                        y2: node.y + node.radius, text: node.name });
                      const canvas = document.getElementById('canvas');
                      const boxes = app.graph_view.boxes().map(({ x1, x2, y1, y2, text }) => ({ x1, x2, y1, y2, text }));
                      return [boxes, app.graph_view.graph().nodes.map(round), [canvas.clientWidth, canvas.clientHeight]]; })()""")
                    with self.subTest(width=width, neutral=neutral, node=node):
                        self.assertGreaterEqual(len(names), len(nodes))  # each has its name, the middle one in lines
                        self.assertGreaterEqual(len(nodes), least if "toll" in node else 7)
                        boxes = names + nodes
                        for i, one in enumerate(boxes):
                            self.assertTrue(one["x1"] >= 0 and one["x2"] <= size[0] and one["y1"] >= 0 and one["y2"] <= size[1], one)
                            for other in boxes[:i]:
                                self.assertFalse(one["x1"] < other["x2"] and other["x1"] < one["x2"] and one["y1"] < other["y2"] and
                                                 other["y1"] < one["y2"], (one, other))
            places = "app.graph_view.graph().nodes.map((node) => [node.name, node.x])"
            self.browser.evaluate("app.hooks.choose_nothing()")
            self.browser.wait("document.getElementById('canvas').dataset.laidOut === 'yes'")
            self.assertTrue(self.browser.evaluate("document.getElementById('around').hidden"))
            self.assertNotIn(None, [x for _, x in self.browser.evaluate(places)])
        self.browser.resize(1440, 900)
        self.check_quiet()

    def test_a_search_zooms_to_what_it_finds_and_enter_chooses_it(self):
        self.open_graph(self.build_statements(large_statements()))
        self.browser.wait("document.getElementById('canvas').dataset.laidOut === 'yes'")
        before = self.browser.evaluate("app.graph_view.drawn_at().k")
        self.browser.click("#search")
        self.browser.type('"Actor 77"')
        self.browser.wait("app.state.shown.every((entry) => entry.position.actor.name === 'Actor 77')")
        self.browser.wait("document.getElementById('canvas').dataset.laidOut === 'yes'")
        self.assertGreater(self.browser.evaluate("app.graph_view.drawn_at().k"), before)
        outside = self.browser.evaluate("""app.graph_view.graph().nodes.filter((node) => {
          const [x, y] = app.graph_view.drawn_at().apply([node.x, node.y]);
          const canvas = document.getElementById('canvas');
          return x < 0 || y < 0 || x > canvas.clientWidth || y > canvas.clientHeight; }).length""")
        self.assertEqual(outside, 0)
        self.browser.evaluate("document.getElementById('search').value = ''")
        self.browser.type("actor 12")
        self.browser.wait("app.filter.search === 'actor 12'")
        self.browser.press("Enter")
        self.assertEqual(self.browser.evaluate("app.state.node.name"), "Actor 12")

    def test_nothing_is_wider_than_the_window(self):
        statements = large_statements()[:400]
        statements[0]["actor"]["name"] = "Bundesministerium" * 4
        statements[1]["topic"]["label"] = "Donaudampfschifffahrt" * 5
        report = self.build_statements(statements)
        for width in (1280, 900, 420):
            self.browser.resize(width, 800)
            for view in ("debates", "graph", "table", "articles"):
                self.open(report, "#view=" + view)
                for choice in ("choose_nothing()", "choose_position(app.state.shown[0].position)",
                               "choose_node(app.state.shown[0].position.topic)"):
                    self.browser.evaluate("app.hooks." + choice)
                    self.browser.frame()
                    wide = self.browser.evaluate("""[document.documentElement, ...document.querySelectorAll('.scroll, .details, .filters')]
                      .filter((element) => element.offsetParent !== null || element === document.documentElement)
                      .filter((element) => element.scrollWidth > element.clientWidth).map((element) => element.className || element.tagName)""")
                    with self.subTest(width=width, view=view, choice=choice):
                        self.assertEqual(wide, [])
        self.browser.click("#show-filters")
        self.assertTrue(self.browser.evaluate("document.getElementById('search').getBoundingClientRect().width > 200"))
        self.browser.resize(1440, 900)

    def test_what_is_shown_is_saved_as_a_table_and_the_graph_as_a_picture(self):
        self.open_graph(self.build_statements([statement("=A", "opposes", "t"), statement("B", "supports", "t", evidence=[[9, 12]]),
                                               statement("C", "asserts", "t", evidence=[[20, 22]])]))
        rows = list(csv.DictReader(self.browser.evaluate(
            "statements_table(app.state.shown.flatMap((entry) => entry.evidence))").splitlines()))
        self.assertEqual(sorted((row["actor"], row["side"], row["on"], row["quote"], row["date"]) for row in rows),
                         [("'=A", "against", "t", "words", "2023-01-01"), ("B", "for", "t", "words", "2023-01-01")])
        self.browser.click("#save-table")
        width, height, kind, begin = self.browser.evaluate("""(async () => {
          const picture = app.graph_view.picture();
          const blob = await new Promise((done) => picture.toBlob(done));
          return [picture.width, picture.height, blob.type, [...new Uint8Array(await blob.arrayBuffer()).slice(0, 4)]]; })()""")
        self.assertEqual((kind, begin), ("image/png", [0x89, 0x50, 0x4E, 0x47]))
        self.assertAlmostEqual(width, 2 * self.browser.evaluate("document.getElementById('canvas').clientWidth"), delta=2)
        self.assertGreater(height, 2 * self.browser.evaluate("document.getElementById('canvas').clientHeight"))
        self.browser.click("#save-picture")
        self.check_quiet()

    def test_the_title_and_the_sources_of_the_corpus_are_said(self):
        statements = [statement("A", "opposes", "t", outlet=outlet, doc=f"{i}.txt", date=f"2023-01-0{i + 1}", evidence=[[9 * i, 9 * i + 3]])
                      for i, outlet in enumerate(["Herald", "Herald", "Post", "Gazette", "Sun", "Star"])]
        with open(self.path("titled.jsonl"), "w", encoding="utf-8") as file:
            file.writelines(json.dumps(made) + "\n" for made in statements)
        report = self.path("titled.html")
        subprocess.run([PROGRAM, "build", "--quiet", "--overwrite", "--title", "The <b>toll</b>", self.path("titled.jsonl"), "-o", report],
                       check=True)
        self.open(report)
        self.assertEqual(self.browser.text("#title"), "The <b>toll</b>")
        self.assertEqual(self.browser.evaluate("document.title"), "The <b>toll</b>")
        self.assertEqual(self.browser.text("#summary"), "6 articles of Herald, Gazette, Post and 2 others, 2023-01-01 to 2023-01-06")

    def test_the_licence_of_the_library_is_in_the_file(self):
        with open(self.build_statements([statement("A", "opposes", "t")]), encoding="utf-8") as file:
            text = file.read()
        self.assertIn("Mike Bostock", text)
        self.assertIn("Redistribution and use in source and binary forms", text)


if __name__ == "__main__":
    if not find_browser():
        print("skipped: the HTML report was not opened, since chromium is not installed")
        sys.exit(77)
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])

#!/usr/bin/env python3
"""The review's server, spoken to over its socket: whom it lets in, and what it saves.

usage: server_test.py PROGRAM MAKE_PROJECT SOURCE_FOLDER [unittest options]
"""
import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
import unittest
import urllib.error
import urllib.request

from reviews import PROGRAM, Folder, Review, article, make_project, statement

TEXT = ("\U0001F600 Ann Bell said the tax should be scrapped. Bob Cole backed the tax at the meeting. "
        "The minister had no comment. Dora Egg doubts it.")


def small_project(path):
    return make_project(path, [
        article("a.txt", TEXT, [
            statement(TEXT, "the tax should be scrapped", "Ann Bell", "opposes", confidence=0.5, id=""),
            statement(TEXT, "backed the tax", "Bob Cole", "supports", confidence=0.9)]),
        article("b.txt", "Cy Dunn opposes the tax.", [
            statement("Cy Dunn opposes the tax.", "opposes the tax", "Cy Dunn", "opposes", confidence=0.7)]),
    ])


class ServerTest(unittest.TestCase):
    def setUp(self):
        self.folder = Folder()
        self.project = small_project(self.folder.path("small.standpoint"))

    def tearDown(self):
        self.folder.cleanup()

    # Whom it lets in

    def request(self, review, method, path, headers, body=None):
        """Status and body, with exactly these headers."""
        connection = http.client.HTTPConnection("127.0.0.1", review.port, timeout=60)
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        for name, value in headers:
            connection.putheader(name, value)
        connection.endheaders()
        if body is not None:
            connection.send(body)
        answer = connection.getresponse()
        result = answer.status, answer.read(), answer.headers
        connection.close()
        return result

    def good(self, review):
        return [("Host", f"127.0.0.1:{review.port}"), ("Cookie", review.cookie)]

    def good_change(self, review, body):
        return self.good(review) + [("Content-Type", "application/json"), ("X-Standpoint", review.page_token),
                                    ("Content-Length", str(len(body)))]

    PATHS = ["/", "/script.js", "/style.css", "/api/session", "/api/queue", "/enter", "/nothing/there"]

    def test_without_the_cookie_every_path_is_refused(self):
        with Review(self.project).enter() as review:
            for path in self.PATHS:
                status, body, _ = self.request(review, "GET", path, [("Host", f"127.0.0.1:{review.port}")])
                self.assertEqual(status, 403, path)
                self.assertNotIn(b"Ann", body)
            self.assertEqual(self.request(review, "GET", "/", self.good(review))[0], 200)

    def test_another_host_origin_or_site_is_refused_on_every_path(self):
        wrong = [("Origin", "http://evil.example"), ("Origin", "null"), ("Sec-Fetch-Site", "cross-site"),
                 ("Sec-Fetch-Site", "same-site")]
        with Review(self.project).enter() as review:
            for path in self.PATHS:
                for header in wrong:
                    self.assertEqual(self.request(review, "GET", path, self.good(review) + [header])[0], 403, (path, header))
                for host in ("evil.example", f"evil.example:{review.port}", "127.0.0.1", "127.0.0.1:1"):
                    self.assertEqual(self.request(review, "GET", path, [("Host", host), ("Cookie", review.cookie)])[0], 403)

    def test_changes_must_be_json_with_the_pages_token_and_not_chunked(self):
        with Review(self.project).enter() as review:
            found = review.ask("queue")["ids"][0]
            body = json.dumps({"ids": [found], "verdict": "right"}).encode()
            good = self.good_change(review, body)

            def swapped(name, value):
                return [(n, value if n == name else v) for n, v in good]
            path = "/api/verdict"
            for headers, status in [
                    (swapped("Content-Type", "text/plain"), 415),
                    (swapped("Content-Type", "application/x-www-form-urlencoded"), 415),
                    (swapped("X-Standpoint", "0" * 32), 403),
                    ([h for h in good if h[0] != "X-Standpoint"], 403),
                    (swapped("Host", f"localhost:{review.port + 1}"), 403),
                    (swapped("Cookie", "a=b"), 403),
                    (good + [("Origin", "http://evil.example")], 403),
                    (good + [("Origin", f"http://localhost:{review.port}")], 403),
                    (swapped("Content-Length", "9999999"), 413)]:
                self.assertEqual(self.request(review, "POST", path, headers, body)[0], status, headers)
            chunked = [h for h in good if h[0] != "Content-Length"] + [("Transfer-Encoding", "chunked")]
            self.assertEqual(self.request(review, "POST", path, chunked, b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body))[0], 411)
            self.assertEqual(review.ask("session")["counts"], {"unchecked": 3})
            self.assertEqual(self.request(review, "POST", path, good, body)[0], 200)
            self.assertEqual(review.ask("session")["counts"], {"right": 1, "unchecked": 2})

    def test_a_body_nested_as_deep_as_it_is_long_is_refused_and_the_review_goes_on(self):
        with Review(self.project).enter() as review:
            body = b'{"ids": ' + b"[" * 1_000_000
            self.assertEqual(self.request(review, "POST", "/api/verdict", self.good_change(review, body), body)[0], 400)
            self.assertEqual(review.ask("session")["counts"], {"unchecked": 3})

    def test_what_follows_a_refused_body_is_no_request(self):
        with Review(self.project).enter() as review:
            inner = (f"POST /api/undo HTTP/1.1\r\nHost: 127.0.0.1:{review.port}\r\nCookie: {review.cookie}\r\n"
                     f"X-Standpoint: {review.page_token}\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{{}}")
            outer = (f"POST /api/verdict HTTP/1.1\r\nHost: evil.example\r\nContent-Type: text/plain\r\n"
                     f"Content-Length: {len(inner)}\r\n\r\n{inner}")
            with socket.create_connection(("127.0.0.1", review.port), timeout=60) as line:
                line.sendall(outer.encode())
                answers = b""
                while block := line.recv(65536):
                    answers += block
            self.assertEqual(answers.count(b"HTTP/1.1 "), 1)
            self.assertIn(b" 403 ", answers.partition(b"\r\n")[0])

    def test_other_methods_are_refused(self):
        with Review(self.project).enter() as review:
            for method in ("PUT", "DELETE", "OPTIONS", "PATCH"):
                self.assertEqual(self.request(review, method, "/", self.good(review) + [("Content-Length", "0")])[0], 405)

    def test_answers_forbid_foreign_scripts_frames_referrers_and_caches(self):
        with Review(self.project).enter() as review:
            for path in ("/", "/api/session", "/script.js"):
                headers = self.request(review, "GET", path, self.good(review))[2]
                policy = headers["Content-Security-Policy"]
                for part in ("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "trusted-types 'none'"):
                    self.assertIn(part, policy)
                self.assertNotIn("unsafe", policy)
                self.assertEqual(headers["Referrer-Policy"], "no-referrer")
                self.assertEqual(headers["X-Content-Type-Options"], "nosniff")
                self.assertEqual(headers["Cache-Control"], "no-store")
            entered = self.request(review, "GET", review.address.removeprefix(review.base), self.good(review)[:1])
            self.assertRegex(entered[2]["Set-Cookie"], f"^standpoint_{review.port}=[0-9a-f]{{32}}; HttpOnly; SameSite=Strict")
            self.assertNotIn(review.address.partition("token=")[2].encode(), entered[1])

    def test_answers_are_not_packed_which_would_cost_more_than_it_spares(self):
        with Review(self.project).enter() as review:
            for path in ("/", "/api/session", "/api/queue", "/script.js"):
                plain = self.request(review, "GET", path, self.good(review))
                asked = self.request(review, "GET", path, self.good(review) + [("Accept-Encoding", "gzip, br")])
                self.assertNotIn("Content-Encoding", asked[2])
                self.assertEqual(asked[1], plain[1])
                self.assertEqual(asked[2]["Content-Length"], str(len(asked[1])))

    def test_it_listens_on_this_machine_alone(self):
        with Review(self.project) as review:
            with open("/proc/net/tcp", encoding="ascii") as table:
                mine = [row.split() for row in table if row.split()[1].endswith(f":{review.port:04X}") and row.split()[3] == "0A"]
            self.assertEqual([row[1] for row in mine], [f"0100007F:{review.port:04X}"])

    def test_a_second_server_on_the_port_does_not_start(self):
        with Review(self.project) as review:
            for _ in range(3):
                second = subprocess.run([PROGRAM, "review", self.project, "--no-browser", "--coder", "x", "--port", str(review.port)],
                                        capture_output=True, text=True, timeout=60)
                self.assertEqual(second.returncode, 2)
                self.assertIn(f"port {review.port} of this machine is taken", second.stderr)

    def test_the_browser_gets_a_file_of_the_user_alone_and_no_token_on_a_command_line(self):
        # A program in the place of the browser's: it writes down what it was given, and follows it.
        seen = self.folder.path("seen")
        opener = self.folder.path("xdg-open")
        with open(opener, "w", encoding="ascii") as file:
            file.write(f'#!/bin/sh\necho "$@" > {seen}.tmp; stat -c %a "$1" >> {seen}.tmp; cat "$1" >> {seen}.tmp; mv {seen}.tmp {seen}\n')
        os.chmod(opener, 0o755)
        environment = dict(os.environ, PATH=self.folder.name + ":" + os.environ["PATH"], XDG_RUNTIME_DIR=self.folder.name)
        process = subprocess.Popen([PROGRAM, "review", self.project, "--coder", "lead"], stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, text=True, env=environment)
        end = time.monotonic() + 60
        while not os.path.exists(seen) and time.monotonic() < end:
            time.sleep(0.05)
        with open(seen, encoding="utf-8") as file:
            argument, mode, page = file.read().split("\n", 2)
        self.assertTrue(argument.endswith(".html"))
        self.assertNotIn("token", argument)
        self.assertEqual(mode, "600")
        address = page.partition("url=")[2].partition('"')[0]
        self.assertIn("/enter?token=", address)
        with urllib.request.urlopen(address, timeout=60):
            pass
        while os.path.exists(argument) and time.monotonic() < end:
            time.sleep(0.05)
        self.assertFalse(os.path.exists(argument))
        process.send_signal(signal.SIGINT)
        told = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 0)
        self.assertNotIn("token", told[0] + told[1])

    # What it saves

    def article_of(self, review, actor):
        for found in review.ask("queue?show=all")["ids"]:
            read = review.ask("article?statement=" + found)
            for one in read["statements"]:
                if one["actor"] == actor:
                    return read, one
        return None, None

    def test_verdicts_and_changes_are_there_after_a_restart_and_undo_reaches_back(self):
        with Review(self.project).enter() as review:
            _, ann = self.article_of(review, "Ann Bell")
            review.change("change", id=ann["id"], field="actor", value="Ann B. Bell")
            review.change("change", id=ann["id"], field="side", value=1)
            review.change("verdict", ids=[ann["id"]], verdict="right")
            self.assertIn("4 entries are saved", review.close())
        with Review(self.project).enter() as review:
            _, ann = self.article_of(review, "Ann B. Bell")
            self.assertEqual((ann["side"], ann["position"], ann["status"], ann["by"]), (1, "supports", "right", "lead"))
            self.assertEqual((ann["machine"]["actor"], ann["machine"]["side"]), ("Ann Bell", -1))
            self.assertTrue(review.change("undo")["undone"])
            self.assertEqual(self.article_of(review, "Ann B. Bell")[1]["status"], "unchecked")
            review.change("undo")  # side and position together
            _, ann = self.article_of(review, "Ann B. Bell")
            self.assertEqual((ann["side"], ann["position"]), (-1, "opposes"))
            review.change("undo")
            self.assertIsNotNone(self.article_of(review, "Ann Bell")[1])
            self.assertFalse(review.change("undo")["undone"])

    def test_an_ending_by_force_loses_nothing_that_was_answered(self):
        review = Review(self.project).enter()
        ids = review.ask("queue")["ids"]
        for found in ids:
            review.change("verdict", ids=[found], verdict="wrong")
        review.process.kill()
        review.process.communicate()
        self.assertEqual(review.process.returncode, -signal.SIGKILL)
        with Review(self.project).enter() as again:
            self.assertEqual(again.ask("session")["counts"], {"wrong": len(ids)})

    def test_offsets_are_code_points_also_behind_an_emoji(self):
        with Review(self.project).enter() as review:
            read, ann = self.article_of(review, "Ann Bell")
            begin, end = ann["evidence"][0]
            self.assertEqual(read["text"][begin:end], "the tax should be scrapped")
            begin = read["text"].index("doubts it")
            added = review.change("add", article=read["id"], begin=begin, end=begin + 9, actor="Dora Egg", side=-1,
                                  position="questions", topic="the tax", issue="", claim="")
            _, dora = self.article_of(review, "Dora Egg")
            self.assertEqual((dora["id"], dora["status"], dora["evidence_text"]), (added["id"], "added", "doubts it"))
            self.assertEqual(dora["evidence"], [[begin, begin + 9]])

    def test_a_rule_is_previewed_made_and_taken_back(self):
        with Review(self.project).enter() as review:
            rule = {"action": "merge", "field": "actor", "names": ["Ann Bell", "Cy Dunn"], "to": "Ann Bell"}
            told = review.change("rule", **rule, preview=True)
            self.assertEqual((told["statements"], told["edges"]), (2, 2))
            self.assertIn(["Cy Dunn", 1], review.ask("values")["values"]["actor"])
            review.change("rule", **rule)
            self.assertEqual(review.ask("values")["values"]["actor"][0], ["Ann Bell", 2])
            self.assertEqual(review.ask("values")["rules"][0]["text"], "Ann Bell, Cy Dunn become Ann Bell")
            self.assertIn("Cy Dunn", review.change("undo")["told"])
            self.assertIn(["Cy Dunn", 1], review.ask("values")["values"]["actor"])

    # Names

    def names_project(self):
        texts = {
            "a.txt": "Boris Johnson supports the ban. Ann Bell opposes the lifting of the ban. Cy Dunn opposes the ban.",
            "b.txt": "Johnson opposes the lifting of the ban. Dora Egg said something on the lifting of the ban.",
            "c.txt": "Boris Johnson opposes the levy on tea. Ann Bell backed the tea levy."}
        said = {
            "a.txt": [("supports the ban", "Boris Johnson", "supports", "ban"),
                      ("opposes the lifting of the ban", "Ann Bell", "opposes", "lifting of the ban"),
                      ("opposes the ban", "Cy Dunn", "opposes", "ban")],
            "b.txt": [("opposes the lifting of the ban", "Johnson", "opposes", "lifting of the ban"),
                      ("said something on the lifting", "Dora Egg", "asserts", "lifting of the ban")],
            "c.txt": [("opposes the levy on tea", "Boris Johnson", "opposes", "levy on tea"),
                      ("backed the tea levy", "Ann Bell", "supports", "tea levy")]}
        return make_project(self.folder.path("names.standpoint"), [
            article(doc, text, [statement(text, words, actor, position, topic=topic)
                                for words, actor, position, topic in said[doc]]) for doc, text in texts.items()])

    def shown(self, review):
        ids = review.ask("queue?show=all")["ids"]
        return {r["id"]: (r["actor"], r["topic"], r["polarity"]) for r in review.ask("rows?ids=" + ",".join(ids))["rows"]}

    def in_graph(self, project):
        """What `build` makes of the same statements."""
        lines = subprocess.run([PROGRAM, "build", "--quiet", project, "-f", "jsonl", "-o", "-"], check=True,
                               capture_output=True, text=True).stdout.splitlines()
        found = [json.loads(line) for line in lines]
        return {s["id"]: (s["actor"]["name"], s["topic"]["label"], s["polarity"]) for s in found if s["position"]}

    def test_names_are_those_of_the_graph_whatever_is_changed(self):
        project = self.names_project()
        with Review(project).enter() as review:
            first = self.shown(review)
            self.assertEqual(len(first), 7)
            self.assertEqual(first, self.in_graph(project))
            actors = dict(review.ask("values")["values"]["actor"])
            topics = dict(review.ask("values")["values"]["topic"])
            self.assertEqual(topics["ban"], 5, topics)
            by = {(s["actor"], doc): s["id"] for doc in "ab" for s in self.statements(review, doc + ".txt")}
            ann, johnson, dora, cy = by["Ann Bell", "a"], by["Johnson", "b"], by["Dora Egg", "b"], by["Cy Dunn", "a"]
            self.assertEqual(first[ann][2], 1)  # against lifting the ban: for the ban
            review.change("verdict", ids=[johnson], verdict="right")
            self.assertEqual(self.shown(review), self.in_graph(project))
            review.change("change", id=ann, field="side", value=-1)
            review.change("change", id=dora, field="side", value=1)
            review.change("change", id=johnson, field="topic", value="tea levy")
            review.change("change", id=cy, field="position", value="supports")
            shown = self.shown(review)
            self.assertEqual((shown[ann], shown[dora]), (("Ann Bell", "ban", -1), ("Dora Egg", "ban", 1)))
            self.assertEqual((shown[johnson][1:], shown[cy][1:]), (("tea levy", first[johnson][2]), ("ban", 1)))
            self.assertEqual(shown, self.in_graph(project))
            told = review.change("rule", action="turn", field="topic", names=["ban"], preview=True)
            self.assertEqual(told["statements"], 4)
            self.assertIn({"before": "Ann Bell − ban", "after": "Ann Bell + ban", "evidence": "opposes the lifting of the ban"},
                          told["examples"])
            review.change("rule", action="turn", field="topic", names=["ban"])
            review.change("rule", action="merge", field="actor", names=["Cy Dunn", "Dora Egg"], to="Dunn & Egg")
            review.change("change", id=ann, field="side", value=-1)
            self.assertEqual(self.shown(review)[ann], ("Ann Bell", "ban", -1))
            self.assertEqual(self.shown(review), self.in_graph(project))
            review.change("rule", action="aside", field="topic", names=["ban"])
            self.assertEqual(len(self.shown(review)), 3)
            self.assertEqual(self.shown(review), self.in_graph(project))
            for _ in range(3):
                review.change("undo")
            self.assertEqual(self.shown(review), self.in_graph(project))
        with Review(project).enter() as review:
            self.assertEqual(self.shown(review), self.in_graph(project))

    def statements(self, review, doc):
        ids = review.ask("queue?show=all")["ids"]
        for one in ids:
            read = review.ask("article?statement=" + one)
            if read["name"] == doc:
                return read["statements"]
        return []

    def test_issues_have_lists_and_rules_too(self):
        project = self.names_project()
        with Review(project).enter() as review:
            issues = dict(review.ask("values")["values"]["issue"])
            self.assertTrue(issues)
            name = max(issues, key=issues.get)
            told = review.change("rule", action="rename", field="issue", names=[name], to="the great debate", preview=True)
            self.assertEqual(told["statements"], issues[name])
            review.change("rule", action="rename", field="issue", names=[name], to="the great debate")
            self.assertEqual(dict(review.ask("values")["values"]["issue"])["the great debate"], issues[name])
            table = subprocess.run([PROGRAM, "build", "--level", "issue", project], check=True, capture_output=True, text=True)
            self.assertIn("the great debate", table.stdout)

    def test_what_makes_no_sense_is_refused_with_a_sentence_and_changes_nothing(self):
        with Review(self.project).enter() as review:
            found = review.ask("queue")["ids"][0]
            for what, body in [("verdict", {"ids": [found], "verdict": "maybe"}), ("verdict", {"ids": ["nothing"], "verdict": "right"}),
                               ("verdict", {}), ("change", {"id": found, "field": "confidence", "value": "1"}),
                               ("change", {"id": found, "field": "actor", "value": ""}), ("change", {"id": found, "field": "side", "value": "x"}),
                               ("change", {"id": found, "field": "evidence", "value": [[5, 2]]}),
                               ("change", {"id": found, "field": "evidence", "value": [[0, 99999]]}),
                               ("add", {"article": 1, "begin": 0, "end": 5, "actor": "", "side": 1, "position": "supports", "topic": "t"}),
                               ("close", {"article": 99}), ("rule", {"action": "melt", "field": "actor", "names": ["x"]}),
                               ("setting", {"name": "double", "value": "1"}), ("take", {"id": found}), ("decide", {"id": found, "coder": "eva"})]:
                with self.assertRaises(urllib.error.HTTPError) as refused:
                    review.change(what, **body)
                self.assertEqual(refused.exception.code, 400, (what, body))
                self.assertGreater(len(json.loads(refused.exception.read())["error"]), 5)
            self.assertEqual(review.ask("session")["counts"], {"unchecked": 3})
            with self.assertRaises(urllib.error.HTTPError) as missing:
                review.change("nothing")
            self.assertEqual(missing.exception.code, 404)

    def test_two_coders_at_once_see_each_other_and_lose_nothing(self):
        with Review(self.project).enter() as lead, Review(self.project, coder="eva").enter() as eva:
            ids = lead.ask("queue?show=all")["ids"]
            for _ in range(5):
                for found in ids:
                    lead.change("verdict", ids=[found], verdict="right")
                    eva.change("change", id=found, field="claim", value="what eva says")
            for review in (lead, eva):
                self.assertEqual(review.ask("session")["counts"], {"right": 3})
                self.assertEqual(self.article_of(review, "Bob Cole")[1]["claim"], "what eva says")

    def test_blind_articles_hide_the_others_and_the_program_until_they_are_closed(self):
        with Review(self.project, "--double", "50%", "--from-scratch", "50%").enter() as lead:
            both = {a["id"]: a for a in (lead.ask(f"article?id={i}") for i in (1, 2))}
            for read in both.values():
                self.assertTrue(read["double"])
                for one in read["statements"]:
                    lead.change("verdict", ids=[one["id"]], verdict="right")
        with Review(self.project, coder="eva").enter() as eva:
            for i in (1, 2):
                read = eva.ask(f"article?id={i}")
                if read["scratch"]:
                    self.assertEqual(read["statements"], [])
                else:
                    self.assertEqual({one["status"] for one in read["statements"]}, {"unchecked"})
                eva.change("close", article=i, closed=True)
                read = eva.ask(f"article?id={i}")
                self.assertGreater(len(read["statements"]), 0)

    def test_coders_who_differ_are_listed_and_a_decision_holds(self):
        with Review(self.project).enter() as lead:
            ids = lead.ask("queue?show=all")["ids"]
            lead.change("verdict", ids=ids, verdict="right", bulk=True)
        with Review(self.project, coder="eva").enter() as eva:
            eva.change("verdict", ids=ids[:1], verdict="wrong")
            self.assertEqual(eva.ask("queue?show=disagreements")["ids"], ids[:1])
            one = next(s for s in eva.ask("article?statement=" + ids[0])["statements"] if s["id"] == ids[0])
            self.assertEqual([r["coder"] for r in one["readings"]], ["eva", "lead"])
            eva.change("decide", id=ids[0], coder="lead")
            self.assertEqual(eva.ask("queue?show=disagreements")["ids"], [])
            self.assertEqual(eva.ask("session")["counts"], {"right": 3})

    def test_agreement_tells_finding_from_coding(self):
        for coder, verdict in (("lead", "right"), ("eva", "wrong")):
            with Review(self.project, coder=coder).enter() as review:
                read, ann = self.article_of(review, "Ann Bell")
                review.change("verdict", ids=[one["id"] for one in read["statements"] if one["id"] != ann["id"]], verdict="right")
                review.change("verdict", ids=[ann["id"]], verdict=verdict)
                review.change("close", article=read["id"], closed=True)
        told = json.loads(subprocess.run([PROGRAM, "agreement", self.project, "--format", "json"], capture_output=True,
                                         text=True, check=True).stdout)
        self.assertEqual(told["coders"], ["eva", "lead"])
        self.assertEqual(told["articles"], 1)
        self.assertEqual(told["finding"]["matched"], 1)
        self.assertAlmostEqual(told["finding"]["f1"], 2 / 3)
        actor = next(field for field in told["coding"] if field["field"] == "actor")
        self.assertEqual((actor["agreement"], actor["alpha"]), (1, None))
        table = subprocess.run([PROGRAM, "agreement", self.project], capture_output=True, text=True, check=True).stdout
        self.assertIn("F1 0.667", table)
        self.assertIn("undefined", table)
        self.assertIn("only lead: Ann Bell opposes the tax", table)

    def test_nothing_closed_by_two_is_said(self):
        told = subprocess.run([PROGRAM, "agreement", self.project], capture_output=True, text=True, check=True)
        self.assertEqual(told.stdout, "")
        self.assertIn("No article was closed by two coders", told.stderr)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + sys.argv[4:])

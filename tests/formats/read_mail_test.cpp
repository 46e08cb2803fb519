#include "expected_article.h"

using namespace standpoint;

namespace {

const std::string start = "From zoe@h.example Wed Mar  6 10:00:00 2019\n"; // of a message in a mailbox
const std::string head = "From: Ann Writer <a@b.c>\r\nSubject: Pier\r\nDate: Wed, 6 Mar 2019 10:00:00 +0100\r\n";

// What a message with that head is.
Expected pier(const std::string& text) {
  return {.title = "Pier", .date = "2019-03-06", .author = "Ann Writer", .text = text};
}

std::string lines(const std::string& text) { // as they are sent
  std::string sent;
  for (char c : text) sent += c == '\n' ? "\r\n" : std::string(1, c);
  return sent;
}

} // namespace

TEST_CASE("a message is an article, and a mailbox has one of each") {
  const std::string mail =
      "From: =?utf-8?Q?Zo=C3=AB?= Writer <zoe@h.example>\nDate: Wed, 6 Mar 2019 10:00:00 +0000\n"
      "Subject: Mayor refuses\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=\"b\"\n\n"
      "--b\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n"
      "The caf=E9 is=\n closed.\n\nTwo.\n\n-- \nZoe\n--b\nContent-Type: text/html\n\n<p>No</p>\n--b--\n";
  const Expected article = {.title = "Mayor refuses",
                            .date = "2019-03-06",
                            .author = "Zo\u00eb Writer",
                            .text = "The caf\u00e9 is closed.\n\nTwo."};
  check_cases(
      {{.what = "a message", .file = "a.eml", .bytes = mail, .articles = {article}},
       {.what = "as it was sent", .file = "a.eml", .bytes = lines(mail), .articles = {article}},
       {.what = "behind a byte order mark", .file = "a.eml", .bytes = "\xEF\xBB\xBF" + mail, .articles = {article}},
       {.what = "a mailbox",
        .file = "a.mbox",
        .bytes = start + mail + "\n" + start + "From: a@b.c\nSubject: Second\n\n>From here on.\n",
        .articles = {article, {.title = "Second", .author = "a@b.c", .text = "From here on."}}}});
}

TEST_CASE("a message's text: flowed lines, a page where the plain text is none, parts within parts") {
  std::string long_text;
  for (int i = 0; i < 10; ++i) long_text += "The mayor of the town refused the pier on Tuesday, she said. ";
  long_text.pop_back();
  const auto page = [&](const std::string& plain) {
    return head + lines("Content-Type: multipart/alternative; boundary=\"a\"\n\n--a\nContent-Type: text/plain\n\n" +
                        plain + "\n--a\nContent-Type: text/html; charset=utf-8\n\n<html><body><p>" + long_text +
                        "</p><p>" + long_text + " Twice.</p></body></html>\n--a--\n");
  };
  const std::string page_text = long_text + "\n\n" + long_text + " Twice.";
  const std::string related = lines(
      "Content-Type: multipart/mixed; boundary=\"m\"\n\n--m\nContent-Type: multipart/related; "
      "boundary=\"m-r\"\n\n--m-r\n"
      "Content-Type: multipart/alternative; boundary=\"m-r-a\"\n\n--m-r-a\nContent-Type: text/plain; charset=utf-8\n"
      "Content-Transfer-Encoding: quoted-printable\n\nThe mayor refused the pier =E2=80=94 and the=\n bridge.\n\n"
      "--m-r-a--\n--m-r\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--m-r--\n--m\n"
      "Content-Type: text/plain\nContent-Disposition: attachment; filename=\"a.txt\"\n\nAttached.\n--m--\n");
  check_cases(
      {{.what = "flowed",
        .file = "flowed.eml",
        .bytes = head + lines("Content-Type: text/plain; format=flowed\n\nThe mayor refused \nthe pier.\n\nTwo.\n"
                              "-- \nAnn\n"),
        .articles = {pier("The mayor refused the pier.\n\nTwo.")}},
       {.what = "no plain text", .file = "page.eml", .bytes = page(""), .articles = {pier(page_text)}},
       {.what = "a remark for one",
        .file = "page.eml",
        .bytes = page("View this message in your browser: http://h.example/1"),
        .articles = {pier(page_text)}},
       {.what = "a message that was forwarded",
        .file = "fwd.eml",
        .bytes = head + lines("Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\n"
                              "Subject: Inner\nContent-Type: multipart/mixed; boundary=b1\n\n--b1\n"
                              "Content-Type: text/plain\n\nThe mayor refused.\n--b1--\n\n--b--\n"),
        .articles = {pier("The mayor refused.")}},
       {.what = "three deep, with a picture and an attachment",
        .file = "deep.eml",
        .bytes = head + related,
        .articles = {pier("The mayor refused the pier \u2014 and the bridge.")}}});
}

TEST_CASE("encodings that were damaged on their way lose no more than what was damaged") {
  const auto encoded = [](const std::string& how, const std::string& body) {
    return head + lines("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: " + how + "\n\n" + body);
  };
  check_cases({{.what = "base64 without its padding",
                .file = "a.eml",
                .bytes = encoded("base64", "VHdvIHBpZXJzLg"),
                .articles = {pier("Two piers.")}},
               {.what = "base64 in two pieces, each with its own",
                .file = "a.eml",
                .bytes = encoded("BASE64", "VHdvIA==\ncGllcnMu\n"),
                .articles = {pier("Two piers.")}},
               {.what = "base64 with a list's words behind it",
                .file = "a.eml",
                .bytes = encoded("base64", "VHdvIHBpZXJzLg==\n\n_____________\nNews mailing list\n"),
                .articles = {pier("Two piers.")}},
               {.what = "a soft break with blanks behind it",
                .file = "a.eml",
                .bytes = encoded("quoted-printable", "The mayor re=  \nfused =\nthe pier.\n"),
                .articles = {pier("The mayor refused the pier.")}},
               {.what = "an equals sign that codes nothing",
                .file = "a.eml",
                .bytes = encoded("quoted-printable", "A = B, 100=ZZ, and =C3=BC at the end ="),
                .articles = {pier("A = B, 100=ZZ, and \u00fc at the end")}}});
}

TEST_CASE("a list is an outlet; encoded words keep their own blanks and lose those between them") {
  check_case({.what = "a character that is parted between two words",
              .file = "a.eml",
              .bytes = "From: A <a@b.c>\nSubject: =?UTF-8?Q?caf=C3?= =?utf-8?Q?=A9s_?=\n =?utf-8?B?Y2zDtA==?= "
                       "=?iso-8859-1?Q?t=E9?=\n\nOne.\n",
              .articles = {{.title = "caf\u00e9s cl\u00f4t\u00e9", .author = "A", .text = "One."}}});
  check_case({.what = "a list",
              .file = "list.eml",
              .bytes =
                  "From: \"The Harbor Herald\" <news@h.example>\nList-Unsubscribe: <mailto:x@h.example>\nDate: 6 "
                  "Mar 2019 10:00:00 +0000\nSubject: =?utf-8?B?TWF5b3Ig4oCTIA==?=\n =?iso-8859-1?Q?caf=E9_closed?= "
                  "today\n\nOne.\n",
              .articles = {{.title = "Mayor \u2013 caf\u00e9 closed today",
                            .date = "2019-03-06",
                            .outlet = "The Harbor Herald",
                            .text = "One."}}});
}

TEST_CASE("messages of a mailbox begin behind an empty line with any sender; encodings are each message's own") {
  const std::string one = "Subject: One\nFrom: A <a@b.c>\nContent-Transfer-Encoding: ";
  check_case({.what = "",
              .file = "box.mbox",
              .bytes = "From MAILER-DAEMON Wed Mar  6 10:00:00 2019\n" + one +
                       "8bit\nContent-Type: text/plain; charset=iso-8859-15\n\nFive \xA4.\nFrom a@b.c at 10:00 in 2019 "
                       "on.\n\nFrom 1627@xxx Wed Mar 06 10:00:00 +0000 2019\n" +
                       one + "base64\nContent-Type: text/plain; charset=\"utf-16le\"\n\nVAB3AG8ALgA=\n",
              .articles = {{.title = "One", .author = "A", .text = "Five \u20ac.\nFrom a@b.c at 10:00 in 2019 on."},
                           {.title = "One", .author = "A", .text = "Two."}}});
}

TEST_CASE("the head of a message may be folded, commented and in another language") {
  check_cases(
      {{.what = "folded",
        .file = "a.eml",
        .bytes =
            "Subject: Mayor\n\trefuses\n the pier\nFrom:\n \"Writer, Ann\"\n <a@b.c>\nDate: Wed,\n 6 Mar 2019 10:00:00 "
            "+0000 (CET)\n\nOne.\n",
        .articles =
            {{.title = "Mayor refuses the pier", .date = "2019-03-06", .author = "Writer, Ann", .text = "One."}}},
       {.what = "a sender without a name, and none",
        .file = "a.mbox",
        .bytes = start + "From: <a@b.c>\nSubject:\n\nOne.\n\n" + start + "Subject: =?utf-8?q?Two?=\n\nTwo.\n",
        .articles = {{.author = "a@b.c", .text = "One."}, {.title = "Two", .text = "Two."}}},
       {.what = "a sender in the old form, and one with quotation marks in it",
        .file = "a.mbox",
        .bytes = start + "From: a@b.c (Ann Writer)\nSubject: One\n\nOne.\n\n" + start +
                 "From: \"Ann \\\"Pen\\\" Writer\" <a@b.c>\nSubject: Two\n\nTwo.\n",
        .articles = {{.title = "One", .author = "Ann Writer", .text = "One."},
                     {.title = "Two", .author = "Ann \"Pen\" Writer", .text = "Two."}}},
       {.what = "a day in German",
        .file = "a.eml",
        .bytes = "From: A <a@b.c>\nSubject: Pier\nDate: Mi, 6 M\u00e4r 2019 10:00\n\nOne.\n",
        .articles = {{.title = "Pier", .date = "2019-03-06", .author = "A", .text = "One."}}},
       {.what = "no day",
        .file = "a.eml",
        .bytes = "From: A <a@b.c>\nSubject: Pier\nDate: yesterday\n\nOne.\n",
        .articles = {{.title = "Pier", .author = "A", .text = "One."}},
        .remarks = {"1 date left out, which no day comes of: \"yesterday\"; write days as 2023-02-22"}}});
}

TEST_CASE("a page that a browser saved as a message is the page, with its own author, day and address") {
  const std::string words =
      "Lena Fisk, the mayor of the harbor town, said on Tuesday that the pier would not be built.";
  const std::string saved = lines(
      "From: <Saved by Blink>\nSnapshot-Content-Location: https://h.example/pier\nSubject: Pier | Herald\nDate: Fri, 8 "
      "Mar 2019 10:00:00 -0000\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype=\"text/html\";\n\t"
      "boundary=\"----MultipartBoundary--x----\"\n\n\n------MultipartBoundary--x----\nContent-Type: text/html\n"
      "Content-Transfer-Encoding: quoted-printable\nContent-Location: https://h.example/pier\n\n<!DOCTYPE "
      "html><html><head>"
      "<title>Pier</title><meta name=3D\"author\" content=3D\"Ann Writer\"><meta property=3D\"article:published_time\" "
      "content=3D\"2019-03-06\"></head><body><article><p>" +
      words + "</p><p>" + words +
      " Ag=\nain.</p></article></body></html>\n\n------MultipartBoundary--x----\nContent-Type: " +
      "image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n------MultipartBoundary--x------\n");
  for (const std::string name : {"pier.mhtml", "pier.mht", "pier"})
    check_case({.what = name,
                .file = name,
                .bytes = saved,
                .articles = {{.title = "Pier",
                              .date = "2019-03-06",
                              .author = "Ann Writer",
                              .url = "https://h.example/pier",
                              .text = words + "\n\n" + words + " Again."}}});
}

TEST_CASE("what a message says of itself is UTF-8, whatever its bytes are") {
  check_case({.what = "",
              .file = "a.eml",
              .bytes = "From: Zo\xEB <z@b.c>\nSubject: caf\xE9\nDate: gest\xE9rn\nMessage-ID: <\xFF@b.c>\n\nOne.\n",
              .articles = {{.title = "caf\u00e9", .author = "Zo\u00eb", .id = "\u00ff@b.c", .text = "One."}},
              .remarks = {"1 date left out, which no day comes of: \"gest\u00e9rn\"; write days as 2023-02-22"}});
}

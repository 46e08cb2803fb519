#include "read_all.h"

#include <catch2/catch.hpp>

using namespace standpoint;

TEST_CASE("e-mail and mailboxes") {
  const std::string mail =
      "From: =?utf-8?Q?Zo=C3=AB?= Writer <zoe@h.example>\nDate: Wed, 6 Mar 2019 10:00:00 +0000\n"
      "Subject: Mayor refuses\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=\"b\"\n\n"
      "--b\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n"
      "The caf=E9 is=\n closed.\n\nTwo.\n\n-- \nZoe\n--b\nContent-Type: text/html\n\n<p>No</p>\n--b--\n";
  const ReadAll one = read_file("a.eml", mail);
  REQUIRE(one.documents.size() == 1);
  CHECK(one.documents[0].title == "Mayor refuses");
  CHECK(one.documents[0].author == "Zo\u00eb Writer");
  CHECK(one.documents[0].date == "2019-03-06");
  CHECK(one.documents[0].text == "The caf\u00e9 is closed.\n\nTwo.");
  const std::string start = "From zoe@h.example Wed Mar  6 10:00:00 2019\n";
  const ReadAll box =
      read_file("a.mbox", start + mail + "\n" + start + "From: a@b.c\nSubject: Second\n\n>From here on.\n");
  REQUIRE(box.documents.size() == 2);
  CHECK(box.documents[1].title == "Second");
  CHECK(box.documents[1].text == "From here on.");
}

TEST_CASE("a message's text: flowed lines, a page where the plain text is none, a forwarded message") {
  const std::string head = "From: Ann Writer <a@b.c>\r\nSubject: Pier\r\nDate: Wed, 6 Mar 2019 10:00:00 +0100\r\n";
  const ReadAll flowed =
      read_file("flowed.eml", head + "Content-Type: text/plain; format=flowed\r\n\r\nThe mayor refused "
                                     "\r\nthe pier.\r\n\r\nTwo.\r\n-- \r\nAnn\r\n");
  REQUIRE(flowed.documents.size() == 1);
  CHECK(flowed.documents[0].text == "The mayor refused the pier.\n\nTwo.");

  std::string long_text;
  for (int i = 0; i < 10; ++i) long_text += "The mayor of the town refused the pier on Tuesday, she said. ";
  long_text.pop_back();
  for (const std::string plain : {"", "View this message in your browser: http://h.example/1"}) {
    const ReadAll page = read_file(
        "page.eml", head +
                        "Content-Type: multipart/alternative; boundary=\"a\"\r\n\r\n--a\r\nContent-Type: text/plain\r\n"
                        "\r\n" +
                        plain + "\r\n--a\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>" + long_text +
                        "</p><p>Two.</p></body></html>\r\n--a--\r\n");
    REQUIRE(page.documents.size() == 1);
    CHECK_THAT(page.documents[0].text, Catch::StartsWith(long_text));
  }

  const ReadAll forwarded = read_file(
      "fwd.eml", head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n"
                        "Subject: Inner\r\nContent-Type: multipart/mixed; boundary=b1\r\n\r\n--b1\r\nContent-Type: "
                        "text/plain\r\n\r\nThe mayor refused.\r\n--b1--\r\n\r\n--b--\r\n");
  REQUIRE(forwarded.documents.size() == 1);
  CHECK(forwarded.documents[0].text == "The mayor refused.");
}

TEST_CASE("a list is an outlet; encoded words keep their own blanks and lose those between them") {
  const ReadAll r = read_file(
      "list.eml",
      "From: \"The Harbor Herald\" <news@h.example>\nList-Unsubscribe: <mailto:x@h.example>\nDate: 6 Mar 2019 "
      "10:00:00 +0000\nSubject: =?utf-8?B?TWF5b3Ig4oCTIA==?=\n =?iso-8859-1?Q?caf=E9_closed?= today\n\nOne.\n");
  REQUIRE(r.documents.size() == 1);
  CHECK(r.documents[0].outlet == "The Harbor Herald");
  CHECK(r.documents[0].author.empty());
  CHECK(r.documents[0].title == "Mayor \u2013 caf\u00e9 closed today");
}

TEST_CASE("messages of a mailbox begin behind an empty line with any sender; encodings are each message's own") {
  const std::string head = "Subject: One\nFrom: A <a@b.c>\nContent-Transfer-Encoding: ";
  const ReadAll r = read_file(
      "box.mbox",
      "From MAILER-DAEMON Wed Mar  6 10:00:00 2019\n" + head +
          "8bit\nContent-Type: text/plain; charset=iso-8859-15\n\nFive \xA4.\nFrom a@b.c at 10:00 in 2019 on.\n\n" +
          "From 1627@xxx Wed Mar 06 10:00:00 +0000 2019\n" + head +
          "base64\nContent-Type: text/plain; charset=\"utf-16le\"\n\nVAB3AG8ALgA=\n");
  REQUIRE(r.documents.size() == 2);
  CHECK(r.documents[0].text == "Five \u20ac.\nFrom a@b.c at 10:00 in 2019 on.");
  CHECK(r.documents[1].text == "Two.");
}

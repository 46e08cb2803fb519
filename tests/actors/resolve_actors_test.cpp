#include "actors/resolve_actors.h"
#include "tests/article/parsed_text.h"
#include "tests/lexicon/shipped_lists.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using namespace standpoint;

static std::vector<std::vector<Actor>> holders(const ParsedText& text, const std::vector<Attribution>& attributions,
                                               const std::vector<RecognizedName>& recognized = {}) {
  return resolve_actors(text.article(), attributions, recognized, lists().actors).holders;
}

static std::string names_at(const ParsedText& text, const std::vector<Attribution>& attributions, std::size_t which) {
  std::string names;
  const std::vector<Actor> found = holders(text, attributions).at(which);
  for (const Actor& actor : found) {
    if (!names.empty()) names += " + ";
    names += actor.name;
  }
  return names;
}

static Actor actor_of(const ParsedText& text, const std::string& source,
                      const std::vector<RecognizedName>& recognized = {}) {
  const std::vector<Attribution> attributions{text.attribution(source, "said", "things")};
  return holders(text, attributions, recognized).at(0).at(0);
}

TEST_CASE("a short name, a title and a pronoun stand for the full name that the article gives") {
  const ParsedText text(R"(
Former former ADJ JJ 3 amod
Ruritanian Ruritanian ADJ JJ 3 amod
Prime Prime PROPN NNP 4 compound
Minister Minister PROPN NNP 5 compound
Anna Anna PROPN NNP 7 nsubj
Kovacs Kovacs PROPN NNP 5 flat
said say VERB VBD 0 root
things thing NOUN NNS 7 obj

Kovacs Kovacs PROPN NNP 2 nsubj
spoke speak VERB VBD 0 root
twice twice ADV RB 2 advmod

She she PRON PRP 2 nsubj
added add VERB VBD 0 root
more more ADJ JJR 2 obj

The the DET DT 4 det
former former ADJ JJ 4 amod
prime prime ADJ JJ 4 amod
minister minister NOUN NN 5 nsubj
insisted insist VERB VBD 0 root
again again ADV RB 5 advmod
)");
  const std::vector<Attribution> attributions{
      text.attribution("Anna Kovacs", "said", "things"), text.attribution("Kovacs ", "spoke", "twice"),
      text.attribution("She", "added", "more"), text.attribution("The former prime minister", "insisted", "again")};
  for (std::size_t i = 0; i < attributions.size(); ++i) CHECK(names_at(text, attributions, i) == "Anna Kovacs");
  const Actor actor = actor_of(text, "Anna Kovacs");
  CHECK(actor.kind == ActorKind::person);
  CHECK(actor.role == "Former Ruritanian Prime Minister");
}

TEST_CASE("\"Sir\" may stand before the given name alone, \"Mr\" may not; neither is a role") {
  const std::string full = R"(
Peter Peter PROPN NNP 3 nsubj
Novak Novak PROPN NNP 1 flat
left leave VERB VBD 0 root

)";
  const std::string spoke = R"(Peter Peter PROPN NNP 3 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 3 obj
)";
  const Actor knight = actor_of(ParsedText(full + "Sir Sir PROPN NNP 2 compound\n" + spoke), "Sir Peter");
  CHECK(knight.name == "Peter Novak");
  CHECK(knight.role.empty());
  CHECK(actor_of(ParsedText(full + "Mr Mr PROPN NNP 2 compound\n" + spoke), "Mr Peter").name == "Peter");
}

TEST_CASE("where the surname stands first, it is the short name") {
  const ParsedText text(R"(
Park Park PROPN NNP 5 nsubj
Dae Dae PROPN NNP 1 flat
- - PUNCT HYPH 4 punct
ho ho PROPN NNP 1 flat
left leave VERB VBD 0 root

Park Park PROPN NNP 2 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 2 obj
)");
  const ParsedText glued(R"(
Park Park PROPN NNP 5 nsubj
Dae~ Dae PROPN NNP 1 flat
-~ - PUNCT HYPH 4 punct
ho ho PROPN NNP 1 flat
left leave VERB VBD 0 root

Park Park PROPN NNP 2 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 2 obj
)");
  std::vector<Attribution> attributions{glued.attribution("Park", "said", "things")};
  attributions[0].source = {glued.find("Park said")};
  attributions[0].source_head = 5;
  CHECK(names_at(glued, attributions, 0) == "Park Dae-ho");
}

TEST_CASE("opponents of somebody are not he, whatever the parser takes for the subject") {
  const ParsedText text(R"(
Opponents opponent NOUN NNS 5 nsubj
of of SCONJ IN 5 mark
Anna Anna PROPN NNP 5 nsubj
Kovacs Kovacs PROPN NNP 3 flat
said say VERB VBD 0 root
things thing NOUN NNS 5 obj
)");
  CHECK(actor_of(text, "Anna Kovacs").name == "opponents of Anna Kovacs");
}

TEST_CASE("particles, suffixes, nicknames, capitals and apostrophes make no other person within an article") {
  const auto short_form = [](const std::string& full, const std::string& said) {
    const ParsedText text(full + "left leave VERB VBD 0 root\n\n" + said +
                          "said say VERB VBD 0 root\nthings thing NOUN NNS " +
                          std::to_string(std::ranges::count(said, '\n') + 1) + " obj\n");
    std::vector<Attribution> attributions{text.attribution("said", "said", "things")};
    attributions[0].source_head = static_cast<std::int32_t>(std::ranges::count(full, '\n')) + 1;
    const Article article = text.article();
    const ArticleActors actors = resolve_actors(article, attributions, {}, lists().actors);
    return actors.holders[0].empty() ? std::string{} : actors.holders[0][0].name;
  };
  const std::string hoek = "Pieter Pieter PROPN NNP 5 nsubj\nvan van PROPN NNP 1 flat\nden den PROPN NNP 1 flat\n"
                           "Hoek Hoek PROPN NNP 1 flat\n";
  CHECK(short_form(hoek, "Van Van PROPN NNP 4 nsubj\nden den PROPN NNP 1 flat\nHoek Hoek PROPN NNP 1 flat\n") ==
        "Pieter van den Hoek");
  CHECK(short_form("Robert Robert PROPN NNP 4 nsubj\nLind Lind PROPN NNP 1 flat\nJr. Jr. PROPN NNP 1 flat\n",
                   "Lind Lind PROPN NNP 2 nsubj\n") == "Robert Lind Jr.");
  CHECK(short_form("ANNA ANNA PROPN NNP 3 nsubj\nKOVACS KOVACS PROPN NNP 1 flat\n",
                   "Kovacs Kovacs PROPN NNP 2 nsubj\n") == "Anna Kovacs");
  CHECK(short_form("Maeve Maeve PROPN NNP 3 nsubj\nO\u2019Dell O\u2019Dell PROPN NNP 1 flat\n",
                   "O'Dell O'Dell PROPN NNP 2 nsubj\n") == "Maeve O\u2019Dell");
  CHECK(short_form("Ana Ana PROPN NNP 3 nsubj\nNu\u0301n\u0303ez Nu\u0301n\u0303ez PROPN NNP 1 flat\n",
                   "N\u00FA\u00F1ez N\u00FA\u00F1ez PROPN NNP 2 nsubj\n") == "Ana Nu\u0301n\u0303ez");
}

TEST_CASE("a pronoun of another gender is passed over") {
  const ParsedText text(R"(
Anna Anna PROPN NNP 3 nsubj
Kovacs Kovacs PROPN NNP 1 flat
met meet VERB VBD 0 root
Peter Peter PROPN NNP 3 obj
Novak Novak PROPN NNP 4 flat

He he PRON PRP 2 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 2 obj
)");
  CHECK(actor_of(text, "He").name == "Peter Novak");
}

TEST_CASE("the seat of a government stands for the country, unless a person bears the name") {
  const ParsedText text(R"(
Pyongyang Pyongyang PROPN NNP 2 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 2 obj
)");
  CHECK(actor_of(text, "Pyongyang").name == "North Korea");
  CHECK(actor_of(text, "Pyongyang").kind == ActorKind::country);
  const ParsedText person(R"(
Harold Harold PROPN NNP 3 nsubj
Washington Washington PROPN NNP 1 flat
spoke speak VERB VBD 0 root

Mr Mr PROPN NNP 3 nsubj
Washington Washington PROPN NNP 1 flat
said say VERB VBD 0 root
things thing NOUN NNS 3 obj
)");
  CHECK(actor_of(person, "Mr Washington").name == "Harold Washington");
}

TEST_CASE("a listed organisation keeps its initials where the article never spells it out") {
  const std::string initials = R"(
Acpo Acpo PROPN NNP 2 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 2 obj
)";
  CHECK(actor_of(ParsedText(initials), "Acpo").name == "Acpo");
  CHECK(actor_of(ParsedText(initials), "Acpo").country == "United Kingdom");
  CHECK(actor_of(ParsedText(initials + R"(
The the DET DT 2 det
Association Association PROPN NNP 7 nsubj
of of ADP IN 6 case
Chief Chief PROPN NNP 6 compound
Police Police PROPN NNP 6 compound
Officers Officer PROPN NNPS 2 nmod
agreed agree VERB VBD 0 root
)"),
                 "Acpo")
            .name == "Association of Chief Police Officers");
}

TEST_CASE("\"the North\" is North Korea only beside Korea") {
  const std::string said = R"(
The the DET DT 2 det
North North PROPN NNP 3 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 3 obj
)";
  CHECK(actor_of(ParsedText(said +
                            "\nSeoul Seoul PROPN NNP 2 nsubj\nagreed agree VERB VBD 0 root\nKorea Korea PROPN NNP 2 "
                            "obj\n"),
                 "The North")
            .name == "North Korea");
  CHECK(actor_of(ParsedText(said), "The North").name == "North");
}

TEST_CASE("a spokesman without a name speaks for the one named beside him, who speaks through him") {
  const ParsedText text(R"(
A a DET DT 2 det
spokesman spokesman NOUN NN 6 nsubj
for for ADP IN 5 case
the the DET DT 5 det
Tories Tories PROPN NNPS 2 nmod
said say VERB VBD 0 root
things thing NOUN NNS 6 obj
)");
  const Actor actor = actor_of(text, "A spokesman for the Tories");
  CHECK(actor.name == "Conservative Party");
  CHECK(actor.through == "spokesman for the Tories");
  CHECK(actor.role.empty());
}

TEST_CASE("coordinated names are several actors, unnamed groups are one") {
  const ParsedText named(R"(
France France PROPN NNP 4 nsubj
and and CCONJ CC 3 cc
Germany Germany PROPN NNP 1 conj
said say VERB VBD 0 root
things thing NOUN NNS 4 obj
)");
  CHECK(names_at(named, {named.attribution("France and Germany", "said", "things")}, 0) == "France + Germany");
  const ParsedText unnamed(R"(
Teachers teacher NOUN NNS 4 nsubj
and and CCONJ CC 3 cc
parents parent NOUN NNS 1 conj
said say VERB VBD 0 root
things thing NOUN NNS 4 obj
)");
  CHECK(names_at(unnamed, {unnamed.attribution("Teachers and parents", "said", "things")}, 0) ==
        "teachers and parents");
}

TEST_CASE("whose or for whom somebody is, is no second actor, whatever the parser joins") {
  const ParsedText text(R"(
Anna Anna PROPN NNP 8 nsubj
Kovacs Kovacs PROPN NNP 1 flat
, , PUNCT , 6 punct
for for ADP IN 6 case
the the DET DT 6 det
Tories Tories PROPN NNPS 1 conj
, , PUNCT , 8 punct
said say VERB VBD 0 root
things thing NOUN NNS 8 obj
)");
  CHECK(names_at(text, {text.attribution("Anna Kovacs , for the Tories", "said", "things")}, 0) == "Anna Kovacs");
}

TEST_CASE("a relative pronoun stands for what its clause belongs to") {
  const ParsedText text(R"(
Anna Anna PROPN NNP 6 nsubj
Kovacs Kovacs PROPN NNP 1 flat
who who PRON WP 4 nsubj
said say VERB VBD 1 acl:relcl
things thing NOUN NNS 4 obj
left leave VERB VBD 0 root
)");
  CHECK(actor_of(text, "who").name == "Anna Kovacs");
}

TEST_CASE("what cannot hold a position is no actor") {
  const ParsedText text(R"(
The the DET DT 2 det
weather weather NOUN NN 3 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 3 obj
)");
  CHECK(names_at(text, {text.attribution("The weather", "said", "things")}, 0).empty());
  const ParsedText day(R"(
Monday Monday PROPN NNP 2 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 2 obj
)");
  CHECK(names_at(day, {day.attribution("Monday", "said", "things")}, 0).find("Monday") != 0);
}

TEST_CASE("an office in capitals behind a name is none of it") {
  const auto speaker = [](const std::string& surname, const std::string& behind) {
    return actor_of(ParsedText("The the DET DT 2 det\nleader leader NOUN NN 7 nsubj\n, , PUNCT , 4 punct\n"
                               "Anna Anna PROPN NNP 2 appos\n" +
                               surname + " " + surname + " PROPN NNP 4 flat\n" + behind + " " + behind +
                               " PROPN NNP 4 flat\nsaid say VERB VBD 0 root\nthings thing NOUN NNS 7 obj\n"),
                    "The leader , Anna " + surname + " " + behind)
        .name;
  };
  CHECK(speaker("Kovacs", "MP") == "Anna Kovacs");
  CHECK(speaker("Kovacs", "Novak") == "Anna Kovacs Novak");
}

TEST_CASE("an office whose field has \"and\" in it is one holder") {
  const ParsedText text(R"(
The the DET DT 2 det
minister minister NOUN NN 10 nsubj
for for ADP IN 4 case
Culture Culture PROPN NNP 2 nmod
and and CCONJ CC 6 cc
Sport Sport PROPN NNP 2 conj
, , PUNCT , 8 punct
Anna Anna PROPN NNP 2 appos
Kovacs Kovacs PROPN NNP 8 flat
said say VERB VBD 0 root
things thing NOUN NNS 10 obj
)");
  CHECK(names_at(text, {text.attribution("The minister for Culture and Sport , Anna Kovacs", "said", "things")}, 0) ==
        "Anna Kovacs");
}

TEST_CASE("a place is no \"he\" and bears no office") {
  const std::string lines = R"(
In in ADP IN 3 case
North North PROPN NNP 3 compound
Devon Devon PROPN NNP 8 obl
, , PUNCT , 7 punct
the the DET DT 7 det
prime prime ADJ JJ 7 amod
minister minister NOUN NN 3 appos
spoke speak VERB VBD 0 root

He he PRON PRP 2 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 2 obj
)";
  const ParsedText text(lines);
  const std::vector<Attribution> attributions{text.attribution("He", "said", "things")};
  const auto names = [&](NameKind kind) {
    const std::vector<RecognizedName> recognized{{.first = 1, .last = 3, .kind = kind}};
    std::string joined;
    const std::vector<Actor> found = holders(text, attributions, recognized).at(0);
    for (const Actor& actor : found) joined += actor.name;
    return joined;
  };
  CHECK(names(NameKind::person) == "North Devon");
  CHECK(names(NameKind::place) != "North Devon");
}

TEST_CASE("who is called what only persons are is a person, whatever was recognised") {
  const auto kind_behind = [](const std::string& noun) {
    const ParsedText text(noun + " " + noun +
                          " NOUN NN 2 compound\nDawid Dawid PROPN NNP 4 nsubj\n"
                          "Larysz Larysz PROPN NNP 2 flat\nsaid say VERB VBD 0 root\nthings thing NOUN NNS 4 obj\n");
    return actor_of(text, "Dawid Larysz", {{.first = 1, .last = 3, .kind = NameKind::organization}}).kind;
  };
  CHECK(kind_behind("landowner") == ActorKind::person);
  CHECK(kind_behind("retailer") == ActorKind::organization);
}

TEST_CASE("where a body is at home is no part of its name") {
  const ParsedText text(R"(
Dubai~ Dubai PROPN NNP 3 obl
-~ - PUNCT HYPH 3 punct
based base VERB VBN 5 amod
Northern Northern PROPN NNP 5 compound
Wire Wire PROPN NNP 6 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 6 obj
)");
  CHECK(actor_of(text, "Northern Wire", {{.first = 0, .last = 5, .kind = NameKind::organization}}).name ==
        "Northern Wire");
}

TEST_CASE("an officer whom the parser takes for where his body is speaks himself") {
  const ParsedText union_of(R"(
Dockers docker PROPN NNPS 2 compound
Union Union PROPN NNP 9 nsubj
of of ADP IN 7 case
North North PROPN NNP 5 compound
Ruritania Ruritania PROPN NNP 6 compound
President President PROPN NNP 7 nmod:desc
Anna Anna PROPN NNP 2 nmod
Kovacs Kovacs PROPN NNP 7 flat
said say VERB VBD 0 root
things thing NOUN NNS 9 obj
)");
  CHECK(actor_of(union_of, "Dockers Union of North Ruritania President Anna Kovacs").name == "Anna Kovacs");
  const ParsedText wife_of(R"(
The the DET DT 2 det
wife wife NOUN NN 8 nsubj
of of ADP IN 6 case
Ruritania Ruritania PROPN NNP 5 compound
President President PROPN NNP 6 nmod:desc
Anna Anna PROPN NNP 2 nmod
Kovacs Kovacs PROPN NNP 6 flat
said say VERB VBD 0 root
things thing NOUN NNS 8 obj
)");
  CHECK(actor_of(wife_of, "The wife of Ruritania President Anna Kovacs").name != "Anna Kovacs");
}

TEST_CASE("some in a body are not the body, where the parser has both as subjects") {
  const ParsedText text(R"(
Some some DET DT 5 nsubj
in in ADP IN 4 case
the the DET DT 4 det
party party NOUN NN 5 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 5 obj
)");
  CHECK(actor_of(text, "the party").name == "some in the party");
}

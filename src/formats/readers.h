// The readers of the table of formats (formats.cpp), one or two a file. What each makes of its format stands in its
// file.
#pragma once

#include "formats/format.h"

namespace standpoint {

// read_office.cpp
void read_docx(const FormatInput&, const FormatWatch&);
void read_odt(const FormatInput&, const FormatWatch&);
// read_epub.cpp
void read_epub(const FormatInput&, const FormatWatch&);
// read_xlsx.cpp
void read_xlsx(const FormatInput&, const FormatWatch&);
// read_rtf.cpp
void read_rtf(const FormatInput&, const FormatWatch&);
// read_pdf.cpp
void read_pdf(const FormatInput&, const FormatWatch&);
// read_html.cpp
void read_html(const FormatInput&, const FormatWatch&);
// read_news_xml.cpp
void read_news_xml(const FormatInput&, const FormatWatch&);
// read_mail.cpp
void read_mail(const FormatInput&, const FormatWatch&);
void read_mbox(const FormatInput&, const FormatWatch&);
// read_warc.cpp
void read_warc(const FormatInput&, const FormatWatch&);
// read_records.cpp
void read_json_articles(const FormatInput&, const FormatWatch&);
void read_json_line_articles(const FormatInput&, const FormatWatch&);
void read_csv_articles(const FormatInput&, const FormatWatch&);
// read_plain.cpp
void read_database_text(const FormatInput&, const FormatWatch&);
void read_plain_text(const FormatInput&, const FormatWatch&);

} // namespace standpoint

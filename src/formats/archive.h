// Archives and compressed files, read as a stream. The one place where libarchive is named.
#pragma once

#include "text/byte_source.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace standpoint {

// Whether bytes begin like .zip, .tar, .gz, .bz2, .xz, .zst, .7z or .rar.
bool begins_like_archive(std::string_view beginning);
// The same, but for .zip, which office documents begin like too. It is to be asked before any other format: the text of
// the first file stands readable in a .tar.
bool is_surely_archive(std::string_view beginning);

// Calls `take` with each file in it and its path there. A compressed file that is no archive is one file without a
// path. `file`: its path where it lies on the disk, so that it can be read from its end; empty when it does not.
// Errors: bad_format for what is damaged or has a password; too_large for what grows more than a thousandfold.
// Cost: memory does not grow with the archive.
void read_archive(ByteSource&, const std::string& file,
                  const std::function<void(const std::string& path, ByteSource&)>& take);

// The members of a ZIP file whose path is `wanted`, by path. Errors: as read_archive; too_large above `most` bytes in
// all.
std::map<std::string, std::string> read_zip(const std::string& bytes, const Place&, std::size_t most,
                                            const std::function<bool(const std::string& path)>& wanted);

// Bytes of gzip, zlib or raw deflate as they were before. Errors: as read_archive; too_large.
std::string decompress(const std::string& bytes, const Place&, std::size_t most);

} // namespace standpoint

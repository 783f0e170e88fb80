#include "berkas/arsip/bagit.h"

#include "base/sha256.h"
#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

namespace berkas {
namespace {

using base::say;

constexpr std::string_view declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
constexpr std::string_view manifest_name = "manifest-sha256.txt", tags_name = "tagmanifest-sha256.txt";
constexpr std::string_view in_data = "data/";

// RFC 8493, 2.1.3: only LF, CR and the per cent sign are written by their number.
std::string percent(std::string_view path) {
    std::string out = base::replace_all(std::string(path), "%", "%25");
    out = base::replace_all(out, "\n", "%0A");
    return base::replace_all(out, "\r", "%0D");
}

std::string unpercent(std::string_view path) {
    std::string out;
    for (std::size_t i = 0; i < path.size(); ++i) {
        const std::string_view three = path.substr(i, 3);
        if (three == "%25" || base::equal_fold(three, "%0a") || base::equal_fold(three, "%0d")) {
            out += three == "%25" ? '%' : base::equal_fold(three, "%0a") ? '\n' : '\r';
            i += 2;
        } else {
            out += path[i];
        }
    }
    return out;
}

std::string manifest_line(const base::Sidik& sum, std::string_view path) {
    return fmt::format("{}  {}\n", sum.hex(), percent(path));
}

std::string size_in_words(std::uint64_t bytes) {
    if (bytes < 1000) return fmt::format("{} B", bytes);
    if (bytes < 1'000'000) return fmt::format("{} KB", bytes / 1000);
    return fmt::format("{} MB", bytes / 1'000'000);
}

class Pembaca {
  public:
    Pembaca(std::vector<IsiBag> entries, const BatasBag& limits)
        : entries_(std::move(entries)), limits_(limits) {}

    base::Result<Bag> baca() {
        if (!sort_out()) return base::refuse(std::move(wrong_));
        declaration_is_right();
        read_info();
        check(manifest_name, payload_, true);
        check(tags_name, tags_, false);
        check_oxum();
        if (!wrong_.empty()) return base::refuse(std::move(wrong_));
        Bag bag{folder_, std::move(info_), {}};
        for (auto& [name, bytes] : payload_) bag.data.push_back({name, std::move(*bytes)});
        return bag;
    }

  private:
    using Files = std::map<std::string, std::string*, std::less<>>; // by their name inside the bag

    void wrong(std::string place, base::Sentence sentence, std::string written = {}) {
        if (wrong_.size() < limits_.temuan)
            wrong_.push_back(
                {base::shortened(place, 120), base::shortened(written, 120), std::move(sentence)});
    }

    // Names and sizes; what is wrong here leaves nothing to look into.
    bool sort_out() {
        if (entries_.empty()) wrong("", say("bagit.kosong"));
        if (entries_.size() > limits_.berkas)
            wrong("", say("bagit.terlalu_banyak", {{"batas", std::to_string(limits_.berkas)}}));
        std::uint64_t bytes = 0;
        std::set<std::string> folded;
        for (IsiBag& entry : entries_) {
            bytes += entry.isi.size();
            const std::size_t slash = std::min(entry.jalur.find('/'), entry.jalur.size());
            const std::string top = entry.jalur.substr(0, slash);
            if (folder_.empty()) folder_ = top;
            if (!jalur_bag_sah(entry.jalur) || slash + 1 >= entry.jalur.size()) {
                wrong(entry.jalur, say("bagit.jalur"));
                continue;
            }
            if (top != folder_) wrong(entry.jalur, say("bagit.satu_folder", {{"folder", folder_}}));
            std::string name = entry.jalur.substr(slash + 1);
            if (!folded.insert(base::lower(name)).second) wrong(entry.jalur, say("bagit.ganda"));
            const bool is_payload = name.starts_with(in_data);
            if (!is_payload && entry.isi.size() > limits_.tanda) wrong(name, say("bagit.tanda_besar"));
            if (name == "fetch.txt") wrong(name, say("bagit.fetch"));
            (is_payload ? payload_ : tags_)[std::move(name)] = &entry.isi;
        }
        if (bytes > limits_.byte)
            wrong("", say("bagit.terlalu_besar", {{"batas", size_in_words(limits_.byte)}}));
        return wrong_.empty();
    }

    void declaration_is_right() {
        const auto found = tags_.find("bagit.txt");
        if (found == tags_.end())
            wrong("bagit.txt", say("bagit.tidak_ada"));
        else if (base::replace_all(*found->second, "\r\n", "\n") != declaration)
            wrong("bagit.txt", say("bagit.versi"), *found->second);
    }

    void read_info() {
        const auto found = tags_.find("bag-info.txt");
        if (found == tags_.end()) return wrong("bag-info.txt", say("bagit.tidak_ada"));
        if (!base::is_utf8(*found->second)) return wrong("bag-info.txt", say("bagit.bukan_utf8"));
        std::size_t number = 0;
        for (const std::string_view raw : base::split(*found->second, '\n')) {
            ++number;
            if (base::trim(raw).empty()) continue;
            const bool goes_on = raw.front() == ' ' || raw.front() == '\t';
            const std::size_t colon = raw.find(':');
            if (goes_on && !info_.empty())
                info_.back().second += " " + std::string(base::trim(raw));
            else if (goes_on || colon == std::string_view::npos || colon == 0)
                wrong(fmt::format("bag-info.txt baris {}", number), say("bagit.baris_info"),
                      std::string(raw));
            else
                info_.emplace_back(std::string(base::trim(raw.substr(0, colon))),
                                   std::string(base::trim(raw.substr(colon + 1))));
        }
    }

    // One manifest against the files that it must name, both ways.
    void check(std::string_view name, const Files& files, bool of_payload) {
        const auto found = tags_.find(name);
        if (found == tags_.end()) return wrong(std::string(name), say("bagit.tidak_ada"));
        std::set<std::string> named;
        std::size_t number = 0;
        for (std::string_view line : base::split(*found->second, '\n')) {
            ++number;
            if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
            if (line.empty()) continue;
            const auto sum =
                line.size() > 66 ? base::Sidik::parse(base::lower(line.substr(0, 64))) : std::nullopt;
            const std::size_t start = line.find_first_not_of(" \t*", 64);
            if (!sum || (line[64] != ' ' && line[64] != '\t') || start == std::string_view::npos) {
                wrong(fmt::format("{} baris {}", name, number), say("bagit.baris"), std::string(line));
                continue;
            }
            const std::string path = unpercent(line.substr(start));
            if (!jalur_bag_sah(path) || path.starts_with(in_data) != of_payload) {
                wrong(fmt::format("{} baris {}", name, number), say("bagit.jalur"), path);
                continue;
            }
            if (!named.insert(path).second) wrong(path, say("bagit.ganda"));
            const auto file = files.find(path);
            if (file == files.end())
                wrong(path, say("bagit.hilang", {{"manifes", std::string(name)}}));
            else if (base::sha256(*file->second) != *sum)
                wrong(path, say("bagit.berubah"));
        }
        for (const auto& [path, bytes] : files)
            if (!path.starts_with("tagmanifest-") && !named.contains(path))
                wrong(path, say("bagit.tidak_tercatat", {{"manifes", std::string(name)}}));
    }

    void check_oxum() {
        std::uint64_t bytes = 0;
        for (const auto& [path, content] : payload_) bytes += content->size();
        const std::string true_one = fmt::format("{}.{}", bytes, payload_.size());
        for (const auto& [label, value] : info_)
            if (base::equal_fold(label, "Payload-Oxum") && value != true_one)
                wrong("Payload-Oxum", say("bagit.oxum", {{"benar", true_one}}), value);
    }

    std::vector<IsiBag> entries_;
    const BatasBag& limits_;
    std::string folder_;
    Files payload_, tags_;
    InfoBag info_;
    base::Findings wrong_;
};

} // namespace

bool jalur_bag_sah(std::string_view path) {
    if (path.empty() || path.size() > 400 || !base::is_utf8(path)) return false;
    for (const char c : path)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == '\\' || c == ':') return false;
    const auto parts = base::split(path, '/');
    return std::none_of(parts.begin(), parts.end(), [](std::string_view part) {
        return part.empty() || part == "." || part == ".." || part.front() == '~' || part.back() == '.' ||
               part.back() == ' ';
    });
}

std::vector<IsiBag> susun_tanda(std::string_view nama, std::vector<IsiSidik> payload, InfoBag info) {
    std::sort(payload.begin(), payload.end(),
              [](const IsiSidik& a, const IsiSidik& b) { return a.jalur < b.jalur; });
    std::uint64_t bytes = 0;
    std::string manifest;
    for (const IsiSidik& file : payload) {
        if (!jalur_bag_sah(file.jalur) || !file.jalur.starts_with(in_data))
            throw std::logic_error("a name that no bag may have: " + file.jalur);
        bytes += file.ukuran;
        manifest += manifest_line(file.sidik, file.jalur);
    }
    info.emplace_back("Bag-Size", size_in_words(bytes));
    info.emplace_back("Payload-Oxum", fmt::format("{}.{}", bytes, payload.size()));
    std::string lines;
    for (const auto& [label, value] : info)
        lines += label + ": " + base::replace_all(base::replace_all(value, "\r", " "), "\n", " ") + "\n";
    std::vector<IsiBag> tags{{"bag-info.txt", std::move(lines)},
                             {"bagit.txt", std::string(declaration)},
                             {std::string(manifest_name), std::move(manifest)}};
    std::string of_tags;
    for (const IsiBag& tag : tags) of_tags += manifest_line(base::sha256(tag.isi), tag.jalur);
    tags.push_back({std::string(tags_name), std::move(of_tags)});
    for (IsiBag& file : tags) file.jalur = std::string(nama) + "/" + file.jalur;
    return tags;
}

std::vector<IsiBag> susun_bag(std::string_view nama, std::vector<IsiBag> payload, InfoBag info) {
    std::sort(payload.begin(), payload.end(),
              [](const IsiBag& a, const IsiBag& b) { return a.jalur < b.jalur; });
    std::vector<IsiSidik> short_of;
    for (const IsiBag& file : payload)
        short_of.push_back({file.jalur, base::sha256(file.isi), file.isi.size()});
    auto files = susun_tanda(nama, std::move(short_of), std::move(info));
    for (IsiBag& file : payload) files.push_back({std::string(nama) + "/" + file.jalur, std::move(file.isi)});
    return files;
}

base::Result<Bag> baca_bag(std::vector<IsiBag> entries, const BatasBag& limits) {
    return Pembaca(std::move(entries), limits).baca();
}

} // namespace berkas

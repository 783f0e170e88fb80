#include "berkas/arsip/tempat.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace berkas {
namespace {

constexpr std::array<const char*, 6> names{"gedung", "ruang", "rak", "baris", "boks", "folder"};

bool is_part(std::string_view text) {
    return !text.empty() && text.size() <= 8 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    });
}

std::string tidy(std::string_view part) {
    const bool number = std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (number) {
        part.remove_prefix(std::min(part.find_first_not_of('0'), part.size() - 1));
        return std::string(part);
    }
    std::string large(part);
    for (char& c : large)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return large;
}

std::optional<int> number_of(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

} // namespace

base::Result<TempatSimpan> baca_tempat(std::string_view key) {
    const std::string_view text = base::trim(key);
    const auto parts = base::split(text, '-');
    if (parts.size() != names.size())
        return base::refuse(base::say("arsip.tempat.bagian", {{"jumlah", std::to_string(parts.size())}}),
                            base::shortened(text), "tempat");
    TempatSimpan place;
    base::Findings wrong;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string_view part = base::trim(parts[i]);
        if (is_part(part))
            place.bagian.at(i) = tidy(part);
        else
            wrong.push_back(
                {"tempat", base::shortened(part), base::say("arsip.tempat.isi", {{"bagian", names.at(i)}})});
    }
    if (!wrong.empty()) return base::refuse(std::move(wrong));
    return place;
}

std::string tulis(const TempatSimpan& place) {
    return base::join({place.bagian.begin(), place.bagian.end()}, "-");
}

std::string kunci_boks(const TempatSimpan& place) {
    return base::join({place.bagian.begin(), place.bagian.begin() + 5}, "-");
}

std::optional<TempatSimpan> usulkan_tempat(std::span<const TempatSimpan> taken, int folders_per_box) {
    if (taken.empty()) return std::nullopt;
    TempatSimpan next = taken.back();
    const auto box = number_of(next.boks());
    if (!box || !number_of(next.folder())) return std::nullopt;
    const std::string shelf = kunci_boks(next);
    std::set<int> folders; // in this box
    for (const TempatSimpan& place : taken)
        if (kunci_boks(place) == shelf)
            if (const auto folder = number_of(place.folder())) folders.insert(*folder);
    if (static_cast<int>(folders.size()) >= folders_per_box) {
        next.bagian[4] = std::to_string(*box + 1);
        next.bagian[5] = "1";
    } else {
        next.bagian[5] = std::to_string(*folders.rbegin() + 1);
    }
    return next;
}

} // namespace berkas

#include "pegawai/di_luar.h"

#include <algorithm>
#include <array>

namespace pegawai {
namespace {

// The line of command ends with the office's head: whoever stands above him is outside. Where it ends elsewhere, the posts are not
// recorded, and nobody outside is meant.
bool is_head(const Organisasi& kantor, std::optional<JabatanId> post) {
    const JabatanUnit* found = post ? kantor.jabatan(*post) : nullptr;
    return found != nullptr && found->fungsi == Fungsi::inspektur;
}

bool passes_head(const Organisasi& kantor, const Penilai& way) {
    return std::any_of(way.dilewati.begin(), way.dilewati.end(),
                       [&](JabatanId post) { return is_head(kantor, post); });
}

std::optional<JabatanId> main_post(const Organisasi& kantor, PegawaiId who, const calendar::Date& day) {
    const JabatanUnit* post = kantor.jabatan_utama(who, day);
    return post == nullptr ? std::nullopt : std::optional(post->id);
}

// The first of these posts in which somebody acts who is none of `except`.
std::optional<PegawaiId> first_of(const Organisasi& kantor, std::array<Fungsi, 2> functions,
                                  const calendar::Date& day, const std::array<PegawaiId, 3>& except) {
    for (const Fungsi function : functions)
        for (const JabatanUnit& post : kantor.jabatan()) {
            if (post.fungsi != function || !post.masa.berlaku(day)) continue;
            const Pemangkuan* acts = penjabat(kantor, post.id, day);
            if (acts != nullptr && std::find(except.begin(), except.end(), acts->pegawai) == except.end())
                return acts->pegawai;
        }
    return std::nullopt;
}

} // namespace

bool penilai_di_luar(const Organisasi& kantor, PegawaiId who, const calendar::Date& day) {
    const Penilai first = penilai(kantor, who, day);
    return !first.siapa && (is_head(kantor, main_post(kantor, who, day)) || passes_head(kantor, first));
}

bool atasan_penilai_di_luar(const Organisasi& kantor, PegawaiId who, const calendar::Date& day) {
    const Penilai first = penilai(kantor, who, day);
    if (!first.siapa) return penilai_di_luar(kantor, who, day);
    const Penilai second = atasan_penilai(kantor, who, day);
    if (second.siapa) return false;
    const auto assesses_in = first.jabatan ? first.jabatan : main_post(kantor, *first.siapa, day);
    return is_head(kantor, assesses_in) || passes_head(kantor, second);
}

std::optional<PegawaiId> pencatat_penilai(const Organisasi& kantor, PegawaiId who,
                                          const calendar::Date& day) {
    if (!penilai_di_luar(kantor, who, day)) return std::nullopt;
    return first_of(kantor, {Fungsi::kasubbag_umpeg, Fungsi::sekretaris}, day, {who, {}, {}});
}

std::optional<PegawaiId> pencatat_atasan(const Organisasi& kantor, PegawaiId who, const calendar::Date& day) {
    if (!atasan_penilai_di_luar(kantor, who, day)) return std::nullopt;
    const PegawaiId assessor = penilai(kantor, who, day).siapa.value_or(PegawaiId{});
    const PegawaiId enters = pencatat_penilai(kantor, who, day).value_or(PegawaiId{});
    return first_of(kantor, {Fungsi::sekretaris, Fungsi::kasubbag_umpeg}, day, {who, assessor, enters});
}

} // namespace pegawai

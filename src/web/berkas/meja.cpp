#include "web/berkas/meja.h"

#include <fmt/format.h>

#include <charconv>

namespace web {

berkas::Terlihat terlihat(const Kunjungan& k) {
    const std::string_view text = k.request.form("kunci_berkas");
    std::int64_t seen = -1; // of nothing: the act says that it has changed
    std::from_chars(text.data(), text.data() + text.size(), seen);
    return {k.berkas->id, seen};
}

std::string nama_orang(const Kunjungan& k, pegawai::PegawaiId who) {
    if (!who) return {};
    const pegawai::Pegawai* found = k.kantor->pegawai(who);
    return found == nullptr ? fmt::format("Pegawai nomor {}", who.value()) : found->nama_lengkap();
}

} // namespace web

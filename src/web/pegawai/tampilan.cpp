#include "web/pegawai/tampilan.h"

#include "calendar/date.h"

#include <fmt/format.h>

namespace web {

std::string nip_tercetak(std::string_view digits) {
    const auto nip = pegawai::Nip::parse(digits, {pegawai::Ragam::latihan, std::nullopt});
    return nip ? nip->printed() : std::string(digits);
}

std::string masa_tertulis(const pegawai::Masa& masa) {
    if (!masa.selesai) return "sejak " + calendar::tanggal(masa.mulai);
    return fmt::format("{} – {}", calendar::tanggal(masa.mulai), calendar::tanggal(*masa.selesai));
}

std::string_view nama(pegawai::JenisPenugasan jenis) {
    using J = pegawai::JenisPenugasan;
    switch (jenis) {
    case J::definitif: return "definitif";
    case J::plt: return "pelaksana tugas (PLT)";
    case J::plh: return "pelaksana harian (PLH)";
    case J::pj: return "pejabat (PJ)";
    case J::tugas_tambahan: return "tugas tambahan";
    }
    return "";
}

std::string_view nama(pegawai::LingkupDelegasi lingkup) {
    using L = pegawai::LingkupDelegasi;
    switch (lingkup) {
    case L::menilai: return "menilai";
    case L::memvalidasi: return "memvalidasi";
    case L::memeriksa: return "memeriksa data kinerja";
    case L::menginput: return "mengetik (juru ketik)";
    }
    return "";
}

std::string_view nama(pegawai::Peran peran) {
    using P = pegawai::Peran;
    switch (peran) {
    case P::administrator: return "administrator";
    case P::pemeriksa_internal: return "pemeriksa internal";
    case P::arsiparis: return "arsiparis";
    }
    return "";
}

std::string alasan(const Kunjungan& k, const pegawai::Penilai& assessor) {
    const pegawai::JabatanUnit* post = assessor.jabatan ? k.kantor->jabatan(*assessor.jabatan) : nullptr;
    const std::string name = post == nullptr ? std::string() : post->nama;
    std::string skipped;
    for (const pegawai::JabatanId id : assessor.dilewati)
        if (const pegawai::JabatanUnit* passed = k.kantor->jabatan(id))
            skipped += (skipped.empty() ? "" : ", ") + passed->nama;
    switch (assessor.sebagai) {
    case pegawai::Sebagai::ditunjuk: return "ditunjuk dengan keputusan";
    case pegawai::Sebagai::definitif: return "sebagai " + name;
    case pegawai::Sebagai::plt: return "sebagai PLT " + name;
    case pegawai::Sebagai::plh: return "sebagai PLH " + name;
    case pegawai::Sebagai::pj: return "sebagai PJ " + name;
    case pegawai::Sebagai::naik:
        return fmt::format("sebagai {}, karena {} kosong atau dijabat sendiri", name, skipped);
    }
    return {};
}

Html tautan_orang(const Kunjungan& k, pegawai::PegawaiId who) {
    const pegawai::Pegawai* person = k.kantor->pegawai(who);
    if (person == nullptr) return http::html::make<"tidak dikenal">();
    const auto relation = pegawai::hubungan(*k.kantor, k.saya->id, who, k.hari);
    if (!pegawai::boleh(pegawai::Perbuatan::lihat_pegawai, relation))
        return http::html::make<"{}">(person->nama_lengkap());
    return http::html::make<R"(<a href="/pegawai/{}">{}</a>)">(who, person->nama_lengkap());
}

} // namespace web

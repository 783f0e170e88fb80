#include "web/tanda_tangan/bantu.h"

#include "base/text.h"
#include "berkas/latihan_segel.h"
#include "kantor/pengaturan_terbitan.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace web {
namespace {

constexpr std::size_t longest_name = 64; // X.520

} // namespace

berkas::PemilikKunci pemilik_kunci(const Kunjungan& k, pegawai::PegawaiId who) {
    const pegawai::Pegawai* person = k.kantor->pegawai(who);
    if (person == nullptr) return {};
    const pegawai::JabatanUnit* post = k.kantor->jabatan_utama(who, k.hari);
    return {person->nama_lengkap(), person->nip,
            post == nullptr ? std::string() : base::shortened(post->nama, longest_name),
            base::shortened(k.instansi.nama + " " + k.instansi.daerah, longest_name)};
}

std::string alamat_daftar_cabut(const Kunjungan& k) {
    std::string address;
    k.situs.simpanan.baca(
        [&](kantor::Baca& db) { address = kantor::baca_pengaturan_terbitan(db, k.situs.instansi).alamat; });
    return address.empty() ? address : address + "/crl.der";
}

std::string petunjuk_latihan(const ::berkas::IsiSertifikat& certificate) {
    if (certificate.penerbit != ::berkas::otoritas_latihan) return {};
    return fmt::format(" Kantor latihan: frasa sandi bawaannya “{}”.", ::berkas::frasa_latihan);
}

std::string hari_di(const Kunjungan& k, calendar::Instant when) {
    return calendar::tanggal(calendar::local_day(when, k.instansi.zona));
}

std::string sidik_pendek(std::string_view hex) {
    std::string text;
    const auto groups = [&](std::size_t from, std::size_t until) {
        for (std::size_t i = from; i < until; i += 4) text += std::string(hex.substr(i, 4)) + ' ';
    };
    if (hex.size() != 64) return std::string(hex);
    groups(0, 16);
    text += "… ";
    groups(56, 64);
    text.pop_back();
    return text;
}

void hapus_rahasia(Kunjungan& k, std::initializer_list<std::string_view> fields) {
    for (auto& [name, value] : k.request.form_fields)
        if (std::find(fields.begin(), fields.end(), name) != fields.end()) {
            volatile char* at = value.data(); // not to be optimised away
            for (std::size_t i = 0; i < value.size(); ++i) at[i] = '\0';
            value.clear();
        }
}

Html isian_frasa(std::string_view nama, std::string_view label, std::string_view hint, const Galat& errors) {
    return isian({.nama = nama,
                  .label = label,
                  .petunjuk = hint,
                  .jenis = "password",
                  .isi_otomatis = "off",
                  .wajib = true},
                 errors);
}

std::string isi_unggahan(const Kunjungan& k, std::string_view field, std::size_t largest) {
    const http::Upload* upload = k.request.upload(field);
    if (upload == nullptr || upload->size > largest) return {};
    std::ifstream in(upload->path, std::ios::binary); // gone with the request
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace web

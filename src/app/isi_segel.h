// isi_segel.h -- words of room seal and of berkas for the same things: what a certificate says, whom it is for, a chain as text, a wish to sign.
#pragma once

#include "berkas/juru_segel.h"
#include "seal/bubuhkan.h"
#include "seal/kunci.h"
#include "seal/otoritas.h"

#include <chrono>
#include <string>

namespace app {

inline constexpr std::chrono::days masa_sertifikat{730}; // of a person's certificate
inline constexpr std::chrono::days masa_daftar{90};      // of a revocation list

[[nodiscard]] inline berkas::IsiSertifikat isi_sertifikat(const seal::Sertifikat& certificate) {
    const seal::IsiSertifikat& isi = certificate.isi();
    return {isi.nama, isi.nip, isi.penerbit, isi.nomor, isi.jejak, isi.berlaku_dari, isi.berlaku_sampai};
}

[[nodiscard]] inline std::string pem_rantai(const seal::Rantai& chain) {
    std::string text;
    for (const seal::Sertifikat& one : chain) text += one.pem();
    return text;
}

[[nodiscard]] inline seal::Pemohon pemohon(const berkas::PemilikKunci& owner) {
    return {owner.nama, owner.nip, owner.jabatan, owner.organisasi};
}

[[nodiscard]] inline seal::Permintaan permintaan(const berkas::TandaDiminta& what) {
    seal::Permintaan wish;
    wish.bidang = what.bidang;
    wish.pada = what.pada;
    wish.zona = std::chrono::duration_cast<std::chrono::minutes>(calendar::offset(what.zona));
    wish.alasan = what.alasan;
    wish.lokasi = what.lokasi;
    if (!what.baris.empty()) wish.rupa = seal::Rupa{what.baris, what.qr};
    return wish;
}

} // namespace app

// segel_uji.h -- real papers with real signatures for tests of the acts: the office's CA, a certificate of everybody, a folder of files.
//
//     Segel seal(k.susunan.pegawai, clock.now());
//     auto done = tandatangani_sungguh(desk, seal, files, oleh(who), row, Siapa::penilai);
//     seal.periksa(bytes)                             as `teraju periksa` judges them, with the office's root and its list
#pragma once

#include "berkas/pengesahan_laku.h"
#include "paper/blangko/terbit.h"
#include "seal/bubuhkan.h"
#include "seal/kunci.h"
#include "seal/otoritas.h"
#include "seal/periksa.h"

#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace berkas {

// As form I-g names its fields.
inline std::string bidang_tanda(sop::Siapa role) {
    switch (role) {
    case sop::Siapa::penilai: return "pejabat_penilai";
    case sop::Siapa::pegawai: return "pegawai_dinilai";
    case sop::Siapa::atasan_penilai: return "atasan_pejabat_penilai";
    default: throw std::logic_error("signs nothing");
    }
}

class Segel {
  public:
    Segel(const std::vector<pegawai::Pegawai>& people, calendar::Instant now)
        : ca_(seal::buat_otoritas({"Otoritas Contoh", "Inspektorat"}, now).value()) {
        for (const pegawai::Pegawai& p : people) {
            seal::KunciRahasia key = seal::KunciRahasia::buat();
            auto own = ca_.terbitkan(key, {p.nama, p.nip, "", "Inspektorat"}, now, now + valid_for).value();
            signers_.emplace(p.id,
                             seal::PenandatanganKunci(std::move(key), {std::move(own), ca_.sertifikat()}));
        }
        trust_ = {{ca_.sertifikat()}, {ca_.daftar_cabut({}, 1, now, now + valid_for)}};
    }
    [[nodiscard]] base::Result<std::string> bubuhkan(PegawaiId who, const std::string& pdf, sop::Siapa role,
                                                     calendar::Instant now) {
        seal::Permintaan wish;
        wish.bidang = bidang_tanda(role);
        wish.pada = now;
        wish.rupa = seal::Rupa{{"Ditandatangani secara elektronik"}, ""};
        return seal::bubuhkan(pdf, signers_.at(who), wish,
                              nullptr); // signers keep no state: threads may share
    }
    [[nodiscard]] base::Result<seal::Laporan> periksa(const std::string& pdf, calendar::Instant now) const {
        return seal::periksa(pdf, trust_, now);
    }

  private:
    static constexpr std::chrono::days valid_for{700};
    seal::Otoritas ca_;
    std::map<PegawaiId, seal::PenandatanganKunci> signers_;
    seal::Kepercayaan trust_;
};

inline base::Result<kantor::BerkasIsi> taruh(kantor::GudangIsi& files, std::string_view bytes,
                                             calendar::Instant now) {
    const auto incoming = files.terima();
    if (auto fine = incoming->tulis(bytes); !fine) return base::refuse(fine.error());
    return incoming->selesai(now);
}

// As the page does it: the newest bytes are read and signed and kept outside any transaction, then the act.
inline base::Result<Berkas> tandatangani_sungguh(const Meja& desk, Segel& seal, kantor::GudangIsi& files,
                                                 const Asal& who, const Berkas& row, sop::Siapa role) {
    Terbitan paper;
    desk.simpanan.baca_berkas([&](Baca& b) { paper = b.terbitan().terbitan(desk.instansi, row.id).back(); });
    const auto bytes = files.isi(paper.kini);
    if (!bytes) return base::refuse(bytes.error());
    const auto signed_pdf = seal.bubuhkan(who.pelaku, *bytes, role, desk.clock.now());
    if (!signed_pdf) return base::refuse(signed_pdf.error());
    const auto kept = taruh(files, *signed_pdf, desk.clock.now());
    if (!kept) return base::refuse(kept.error());
    return tandatangani(desk, who, {row.id, row.kunci},
                        {paper.nomor, paper.kini, *kept, CaraTanda::sertifikat, role});
}

} // namespace berkas

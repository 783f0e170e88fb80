// keadaan.h -- the paper of a case as its pages show it: read once, then in pieces.
//
//     const Pengesahan p = baca_pengesahan(k);
//     page += kepala_pengesahan(k, p);  page += tabel_tenggat(k, p);  page += versi_dokumen(k, p);  page += riwayat(k, p);
#pragma once

#include "berkas/beda_terbitan.h"
#include "berkas/pengesahan.h"
#include "berkas/tenggat_hukum.h"
#include "web/berkas/bantu.h"

namespace web {

struct Pengesahan {
    std::vector<berkas::Terbitan> papers;
    std::vector<berkas::Peristiwa> events;
    berkas::Ikhtisar kini;
    std::vector<sop::Siapa> peran{};    // in which the visitor stands to the case by law
    std::vector<sop::Siapa> mencatat{}; // of these, the roles of officials outside for whom he only enters
    bool di_langkah = false;            // the case runs and stands at a symbol of signing
    std::vector<std::vector<berkas::BedaTerbitan>>
        beda{}; // of each version from the one before; the first is empty

    [[nodiscard]] bool boleh(berkas::TindakanSah act) const; // one of his roles may
};

[[nodiscard]] Pengesahan baca_pengesahan(const Kunjungan& k);
[[nodiscard]] std::string_view nama_peran(sop::Siapa role); // "pegawai", "pejabat penilai"
// "menunggu tanda tangan pegawai, Sekar Andai, sampai Selasa, 12 Januari 2027"
[[nodiscard]] std::string keadaan_pengesahan(const Kunjungan& k, const Pengesahan& p);

// The article of a term in the law by which this paper's terms run: "PP 30/2019 Pasal 50".
[[nodiscard]] std::string pasal(const Pengesahan& p, berkas::JenisTenggat which);
// Of the hearing of both before the superior decides.
[[nodiscard]] std::string pasal_dengar(const Pengesahan& p);

[[nodiscard]] Html tabel_tenggat(const Kunjungan& k, const Pengesahan& p);
[[nodiscard]] Html versi_dokumen(const Kunjungan& k, const Pengesahan& p);
[[nodiscard]] Html riwayat(const Kunjungan& k, const Pengesahan& p);

} // namespace web

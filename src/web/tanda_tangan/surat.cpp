#include "web/tanda_tangan/surat.h"

#include "berkas/pengesahan_bantu.h"
#include "berkas/simpanan_kunci.h"
#include "berkas/tanda_formulir.h"
#include "kantor/pengaturan_terbitan.h"
#include "web/berkas/meja.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace web {

using ::berkas::Berkas;
using sop::Siapa;

namespace {

bool to_freeze(::berkas::Baca& db, const Kunjungan& k, const Berkas& row) {
    if (!::berkas::tolak_bukan_penandatanganan(row).empty()) return false;
    const ::berkas::Ikhtisar now = ::berkas::ikhtisar_kini(db, meja(k), row);
    return std::any_of(now.terbuka.begin(), now.terbuka.end(), [&](const auto& open) {
        return open.first == ::berkas::TindakanSah::bekukan &&
               ::berkas::dalam_peran(meja(k), row, open.second, k.saya->id);
    });
}

} // namespace

Surat surat(const Kunjungan& k, const Berkas& row) {
    Surat s;
    k.situs.simpanan.baca_berkas([&](::berkas::Baca& db) {
        s = Surat();
        auto papers = db.terbitan().terbitan(k.situs.instansi, row.id);
        if (!papers.empty() && (papers.back().keadaan == ::berkas::KeadaanTerbitan::beku ||
                                papers.back().keadaan == ::berkas::KeadaanTerbitan::berlaku))
            s.terbitan = std::move(papers.back());
        if (s.terbitan)
            s.alamat = kantor::alamat_verifikasi(
                kantor::baca_pengaturan_terbitan(db.kantor(), k.situs.instansi), s.terbitan->kode);
        s.peran = ::berkas::peran_tanda(db, meja(k), row, k.saya->id);
        if (s.peran)
            s.diterima = ::berkas::diterima_oleh(::berkas::ikhtisar_kini(db, meja(k), row), *s.peran);
        s.beku_dulu = to_freeze(db, k, row);
        s.bsre = kantor::baca_pengaturan_bsre(db.kantor(), k.situs.instansi);
        if (s.terbitan)
            s.tergantung =
                ::berkas::tergantung_bsre(db.kunci(), k.situs.instansi, row.id, s.terbitan->kini, k.kini);
        s.kunci = ::berkas::kunci_berlaku(db.kunci(), k.situs.instansi, k.saya->id);
    });
    return s;
}

std::string nama_pdf(const ::berkas::Terbitan& paper, const Berkas& row) {
    return fmt::format("{}-{}.pdf", paper.blangko, row.nomor);
}

bool perlu_tanda_saya(::berkas::Baca& db, const Kunjungan& k, const Berkas& row) {
    return row.kerja == sop::Kerja::tanda_tangan &&
           (::berkas::peran_tanda(db, meja(k), row, k.saya->id) || to_freeze(db, k, row));
}

std::vector<Berkas> menunggu_tanda_saya(const Kunjungan& k) {
    constexpr int most = 500;
    std::vector<Berkas> mine;
    k.situs.simpanan.baca_berkas([&](::berkas::Baca& db) {
        mine.clear();
        std::set<std::int64_t> seen;
        const auto take = [&](std::vector<Berkas> waiting) {
            for (Berkas& row : waiting)
                if (seen.insert(row.id.value()).second && perlu_tanda_saya(db, k, row))
                    mine.push_back(std::move(row));
        };
        take(db.menunggu(k.situs.instansi, Siapa::pegawai, k.saya->id, std::nullopt, most));
        for (const Siapa lane : {Siapa::penilai, Siapa::atasan_penilai, Siapa::irban})
            take(db.menunggu(k.situs.instansi, lane, std::nullopt, std::nullopt, most));
    });
    std::stable_sort(mine.begin(), mine.end(),
                     [](const Berkas& a, const Berkas& b) { return a.tenggat < b.tenggat; });
    return mine;
}

} // namespace web

#include "app/pemeriksa_luar.h"

#include "app/isi_segel.h"
#include "seal/tanda_bertambah.h"

namespace app {
namespace {

using base::say;

base::Sentence why_not(const seal::TandaBertambah& got, const berkas::CalonLuar& who) {
    using seal::TolakTambah;
    const seal::TandaTangan none{}, &own = got.tanda ? *got.tanda : none;
    switch (*got.tolak) {
    case TolakTambah::bukan_awalan: return say("tanda_luar.dokumen_lain");
    case TolakTambah::tak_terbaca: return say("tanda_luar.tak_terbaca");
    case TolakTambah::tanpa_tanda: return say("tanda_luar.tanpa_tanda");
    case TolakTambah::beberapa_tanda: return say("tanda_luar.beberapa_tanda");
    case TolakTambah::isi_berubah: return say("tanda_luar.isi_berubah");
    case TolakTambah::tidak_utuh: return say("tanda_luar.tidak_utuh");
    case TolakTambah::di_luar_masa: return say("tanda_luar.di_luar_masa", {{"tertulis", own.penanda_tangan}});
    case TolakTambah::dicabut: return say("tanda_luar.dicabut", {{"tertulis", own.penanda_tangan}});
    case TolakTambah::akar_tak_dikenal:
        return say("tanda_luar.akar_tak_dikenal", {{"penerbit", own.penerbit}});
    case TolakTambah::orang_lain:
        return say("tanda_luar.orang_lain", {{"tertulis", own.penanda_tangan}, {"nama", who.nama}});
    case TolakTambah::bidang_orang_lain: break;
    }
    return say("tanda_luar.bidang_lain", {{"bidang", own.bidang}, {"seharusnya", who.bidang}});
}

} // namespace

base::Result<berkas::IsiSertifikat> PemeriksaLuar::periksa(const std::string& dikirim,
                                                           const std::string& hasil,
                                                           const berkas::CalonLuar& siapa,
                                                           calendar::Instant now) const {
    constexpr std::size_t most_details = 5;
    seal::TandaBertambah got = seal::tanda_bertambah(dikirim, hasil, {siapa.nama, siapa.nip, siapa.bidang},
                                                     trusted_.kepercayaan(), now);
    // The office knows of a revocation before its list does.
    if (!got.tolak && trusted_.dicabut_kantor(*got.tanda->sertifikat)) got.tolak = seal::TolakTambah::dicabut;
    if (!got.tolak) return isi_sertifikat(*got.tanda->sertifikat);
    base::Findings why{{{}, {}, why_not(got, siapa)}};
    for (std::size_t i = 0; i < got.rincian.size() && i < most_details; ++i)
        why.push_back({{}, {}, got.rincian[i]});
    return base::refuse(std::move(why));
}

bool PemeriksaLuar::ditulis_ulang(std::string_view unggahan, std::string_view asal) const {
    return seal::ditulis_ulang_dari(unggahan, asal);
}

} // namespace app

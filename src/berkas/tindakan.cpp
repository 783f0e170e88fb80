// Which acts there are; the bodies stand by word: tindakan_buka, _serah, _kembali, _nilai, _jeda, _selesai.
#include "berkas/tindakan.h"

#include "berkas/perjalanan.h"
#include "berkas/tunggu_hukum.h"

#include <algorithm>

namespace berkas {

std::string_view kode(Tindakan act) {
    static constexpr std::array<std::string_view, 8> codes{"simpan_isi", "serahkan",       "loloskan",
                                                           "kembalikan", "tetapkan_nilai", "selesaikan",
                                                           "jeda",       "lanjutkan"};
    return codes.at(static_cast<std::size_t>(act));
}

std::vector<Tindakan> tindakan_untuk(sop::Kerja work) {
    using T = Tindakan;
    switch (work) {
    case sop::Kerja::kumpul:
    case sop::Kerja::input: return {T::simpan_isi, T::serahkan, T::jeda, T::lanjutkan};
    case sop::Kerja::periksa:
    case sop::Kerja::validasi: return {T::loloskan, T::kembalikan, T::jeda, T::lanjutkan};
    case sop::Kerja::nilai: return {T::simpan_isi, T::kembalikan, T::tetapkan_nilai, T::jeda, T::lanjutkan};
    case sop::Kerja::umum:
    case sop::Kerja::tanda_tangan:
    case sop::Kerja::gandakan:
    case sop::Kerja::arsip: break;
    }
    return {T::kembalikan, T::selesaikan, T::jeda, T::lanjutkan};
}

std::vector<Tindakan> tindakan_pada(const sop::Sop& sop, const Berkas& row) {
    if (row.keadaan != KeadaanBerkas::berjalan) return {};
    if (hukum_berjalan(row)) return {};
    if (row.dijeda) return {Tindakan::lanjutkan};
    auto acts = tindakan_untuk(row.kerja);
    const auto step = langkah_bernomor(sop, row.langkah);
    const bool may_return = step && !sop.boleh_kembali(*step).empty();
    std::erase_if(acts, [&](Tindakan t) {
        return t == Tindakan::lanjutkan || (t == Tindakan::kembalikan && !may_return);
    });
    return acts;
}

std::vector<int> langkah_kembali(const sop::Sop& sop, const Berkas& row) {
    std::vector<int> numbers;
    if (const auto step = langkah_bernomor(sop, row.langkah))
        for (const std::size_t to : sop.boleh_kembali(*step)) numbers.push_back(sop.langkah()[to].nomor);
    return numbers;
}

std::optional<Dokumen> isi_terkumpul(Baca& db, InstansiId office, const sop::Sop& sop, const Berkas& row) {
    std::vector<int> gathering; // visits at Kerja::kumpul
    for (const Kunjungan& visit : db.kunjungan(office, row.id))
        if (const auto at = simbol_ber_id(sop, visit.simbol);
            at && sop.simbol()[*at].kerja == sop::Kerja::kumpul)
            gathering.push_back(visit.nomor);
    int newest = 1;
    for (const Dokumen& paper : db.semua_dokumen(office, row.id))
        if (paper.jenis == JenisDokumen::isi &&
            std::find(gathering.begin(), gathering.end(), paper.kunjungan) != gathering.end())
            newest = std::max(newest, paper.nomor);
    return db.dokumen(office, row.id, JenisDokumen::isi, newest);
}

} // namespace berkas

#include "seal/tanda_bertambah.h"

#include "base/text.h"
#include "seal/baca_pdf.h"
#include "seal/bandingkan.h"
#include "seal/bidang.h"
#include "seal/bidang_pdf.h"
#include "seal/kotak_tanda.h"

#include <algorithm>
#include <set>
#include <utility>

namespace seal {
namespace {

// The words of a name without titles, small: "Sekar Fiktif" of "SEKAR FIKTIF, S.E.".
std::set<std::string> words_of(std::string_view name) {
    std::set<std::string> words;
    std::string word;
    for (const char c : base::lower(name) + " ") {
        if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80)
            word += c;
        else if (!word.empty() && c != '\'')
            words.insert(std::exchange(word, {}));
    }
    return words;
}

bool names(const IsiSertifikat& certificate, const CalonPenanda& who) {
    constexpr std::size_t digits_of_nip = 18;
    if (certificate.nip.size() == digits_of_nip && certificate.nip != who.nip) return false;
    const std::set<std::string> there = words_of(certificate.nama), wanted = words_of(who.nama);
    return !wanted.empty() && std::includes(there.begin(), there.end(), wanted.begin(), wanted.end());
}

// The boxes in which somebody may be seen to have signed since: those that were empty when the first person signed, or that we sent.
KotakTanda boxes_of(QPDF& first, QPDF& now, const Laporan& report, const TandaTangan& own) {
    KotakTanda boxes(first, now);
    const std::vector<BidangPdf> form = semua_bidang(now);
    for (const TandaTangan& t : report.tanda_tangan)
        for (const BidangPdf& field : form)
            if (field.nama == t.bidang) {
                boxes.tanda(field.objek, t.revisi);
                if (t.revisi == own.revisi && t.utuh && t.putusan != Putusan::tidak_sah)
                    boxes.setujui(field.objek);
            }
    return boxes;
}

// What came after revision `since` that signing has no business with; the same eye as for what comes after a signature.
std::vector<base::Sentence> unfit_changes(std::string_view pdf, const Kerangka& bones, std::size_t since,
                                          const Laporan& report, const TandaTangan& own) {
    std::vector<base::Sentence> unfit;
    const std::size_t last = bones.revisi.size() - 1;
    std::size_t first = since;
    for (const TandaTangan& t : report.tanda_tangan)
        if (t.revisi > 0) first = std::min(first, t.revisi - 1);
    const auto begin = buka_ketat(pdf, bones, first), before = buka_ketat(pdf, bones, since),
               now = buka_ketat(pdf, bones, last);
    const TabelObjek then = bones.tabel(since), newest = bones.tabel(last);
    const KotakTanda boxes = boxes_of(*begin, *now, report, own);
    Rujukan references;
    for (Perubahan& p :
         bandingkan({*before, then, bones.ekor(since)}, {*now, newest, bones.ekor(last)}, references, boxes))
        if (!p.wajar()) unfit.push_back(std::move(p.kalimat));
    if (const auto at = tanpa_pemilik(pdf, bones, since + 1))
        unfit.push_back(base::say("segel_periksa.tanpa_pemilik", {{"tempat", std::to_string(*at)}}));
    return unfit;
}

bool meet(const Kotak& a, const Kotak& b) {
    return a.halaman == b.halaman && a.x < b.x + b.lebar && b.x < a.x + a.lebar && a.y < b.y + b.tinggi &&
           b.y < a.y + a.tinggi;
}

bool time_is_proven(const TandaTangan& t) {
    return t.asal_waktu == AsalWaktu::cap_waktu || t.asal_waktu == AsalWaktu::cap_dokumen;
}

class Pembandingan {
  public:
    Pembandingan(const std::string& sent, const std::string& result, const CalonPenanda& who,
                 const Kepercayaan& trust, Instant now, const BatasPeriksa& limits)
        : sent_(sent), result_(result), who_(who), trust_(trust), now_(now), limits_(limits) {}

    TandaBertambah run() {
        got_.tolak = first_fault();
        return std::move(got_);
    }

  private:
    std::optional<TolakTambah> first_fault() {
        if (!result_.starts_with(sent_)) return TolakTambah::bukan_awalan;
        if (base::trim(std::string_view(result_).substr(sent_.size())).empty())
            return TolakTambah::tanpa_tanda;
        const auto report = periksa(result_, trust_, now_, limits_);
        const auto bones = baca_kerangka(result_, limits_);
        if (!report || !bones)
            return because(TolakTambah::tak_terbaca, (report ? bones.error() : report.error()));
        const auto since = bones->berakhir_di(sent_.size());
        if (!since) return TolakTambah::isi_berubah; // what came after does not build on it
        if (const auto wrong = count(*report, *since)) return wrong;
        const TandaTangan& own = *got_.tanda;
        if (!own.utuh || !own.sertifikat) return because(TolakTambah::tidak_utuh, own.alasan);
        try {
            got_.rincian = unfit_changes(result_, *bones, *since, *report, own);
        } catch (const std::exception&) { // periksa() has read it: what differs is between the revisions
            return TolakTambah::isi_berubah;
        }
        if (!got_.rincian.empty()) return TolakTambah::isi_berubah;
        if (const auto wrong = earlier(*report, *since)) return wrong;
        return judge(own);
    }

    // One that says of no revision that it covers it is nobody's earlier signature.
    static bool is_new(const TandaTangan& t, std::size_t since) {
        return !t.cap_dokumen && (t.revisi == 0 || t.revisi > since + 1);
    }

    std::optional<TolakTambah> count(const Laporan& report, std::size_t since) {
        for (const TandaTangan& t : report.tanda_tangan) {
            if (!is_new(t, since)) continue;
            if (got_.tanda) {
                got_.tanda.reset();
                return TolakTambah::beberapa_tanda;
            }
            got_.tanda = t;
        }
        if (!got_.tanda) return TolakTambah::tanpa_tanda;
        return std::nullopt;
    }

    // A signature that held before does so still; a stamp that came along is whole.
    std::optional<TolakTambah> earlier(const Laporan& report, std::size_t since) {
        const auto before = periksa(sent_, trust_, now_, limits_);
        const auto fell_before = [&](const TandaTangan& t) {
            return before && std::any_of(before->tanda_tangan.begin(), before->tanda_tangan.end(),
                                         [&](const TandaTangan& old) {
                                             return old.bidang == t.bidang && old.revisi == t.revisi &&
                                                    old.putusan == Putusan::tidak_sah;
                                         });
        };
        for (const TandaTangan& t : report.tanda_tangan)
            if (!is_new(t, since) && t.putusan == Putusan::tidak_sah && !fell_before(t)) {
                got_.rincian = t.alasan;
                return TolakTambah::isi_berubah;
            }
        return std::nullopt;
    }

    std::optional<TolakTambah> judge(const TandaTangan& own) {
        const Sertifikat& certificate = *own.sertifikat;
        if (own.dicabut) return TolakTambah::dicabut;
        if (!certificate.berlaku_pada(own.waktu) || (!certificate.berlaku_pada(now_) && !time_is_proven(own)))
            return TolakTambah::di_luar_masa;
        if (!own.dipercaya) return TolakTambah::akar_tak_dikenal;
        if (own.putusan == Putusan::tidak_sah) return because(TolakTambah::tidak_utuh, own.alasan);
        if (!names(certificate.isi(), who_)) return TolakTambah::orang_lain;
        return in_place(own) ? std::nullopt : std::optional(TolakTambah::bidang_orang_lain);
    }

    // Where it is seen in a field of its own, it leaves the boxes of others free too.
    bool in_place(const TandaTangan& own) const {
        if (who_.bidang.empty() || own.bidang == who_.bidang) return true;
        const auto form = bidang_tanda_tangan(sent_), now = bidang_tanda_tangan(result_);
        if (!form || !now) return false;
        std::optional<Kotak> seen;
        for (const BidangTandaTangan& field : *now)
            if (field.nama == own.bidang) seen = field.tempat;
        return std::none_of(form->begin(), form->end(), [&](const BidangTandaTangan& field) {
            return field.nama == own.bidang ||
                   (field.nama != who_.bidang && seen && field.tempat && meet(*seen, *field.tempat));
        });
    }

    TolakTambah because(TolakTambah why, const std::vector<base::Sentence>& said) {
        got_.rincian = said;
        return why;
    }
    TolakTambah because(TolakTambah why, const base::Findings& found) {
        for (const base::Finding& f : found) got_.rincian.push_back(f.sentence);
        return why;
    }

    const std::string& sent_;
    const std::string& result_;
    const CalonPenanda& who_;
    const Kepercayaan& trust_;
    Instant now_;
    const BatasPeriksa& limits_;
    TandaBertambah got_;
};

std::string first_id(std::string_view pdf, const BatasPeriksa& limits) {
    const auto bones = baca_kerangka(pdf, limits);
    if (!bones) return {};
    try {
        const auto read = buka_ketat(pdf, *bones, bones->revisi.size() - 1);
        QPDFObjectHandle id = read->getTrailer().getKey("/ID");
        if (!id.isArray() || id.getArrayNItems() < 1 || !id.getArrayItem(0).isString()) return {};
        return id.getArrayItem(0).getStringValue();
    } catch (const std::exception&) { // damaged: no answer
        return {};
    }
}

} // namespace

TandaBertambah tanda_bertambah(const std::string& dikirim, const std::string& hasil,
                               const CalonPenanda& siapa, const Kepercayaan& trust, Instant now,
                               const BatasPeriksa& limits) {
    return Pembandingan(dikirim, hasil, siapa, trust, now, limits).run();
}

bool ditulis_ulang_dari(std::string_view pdf, std::string_view asal, const BatasPeriksa& limits) {
    const std::string id = first_id(pdf, limits);
    return !id.empty() && id == first_id(asal, limits);
}

} // namespace seal

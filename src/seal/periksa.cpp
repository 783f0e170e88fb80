#include "seal/periksa.h"

#include "seal/baca_pdf.h"
#include "seal/bandingkan.h"
#include "seal/bidang_pdf.h"
#include "seal/docmdp.h"
#include "seal/kolam_bukti.h"
#include "seal/letak_tanda.h"
#include "seal/perkara.h"
#include "seal/rujukan.h"
#include "seal/waktu_pdf.h"

#include <algorithm>
#include <qpdf/QPDFExc.hh>

namespace seal {
namespace {

using Handle = QPDFObjectHandle;
using std::chrono::hours;

class Verification {
  public:
    Verification(std::string_view pdf, const Kepercayaan& trust, Instant now, const BatasPeriksa& limits,
                 const Kerangka& bones)
        : pdf_(pdf), trust_(trust), now_(now), limits_(limits), bones_(bones),
          newest_(bones.tabel(bones.revisi.size() - 1)) {
        for (const std::string& list : trust.daftar_cabut)
            if (CrlPtr read = baca_daftar_cabut(list)) handed_in_.push_back(std::move(read));
    }

    base::Result<Laporan> run() {
        QPDF& pdf = revision(bones_.revisi.size() - 1);
        pool_ = kolam_bukti(pdf);
        std::set<int> seen;
        for (const BidangPdf& field : semua_bidang(pdf)) {
            if (field.jenis != "/Sig" || !Handle(field.objek).getKey("/V").isDictionary()) continue;
            if (cases_.size() >= limits_.tanda_tangan)
                return base::refuse(base::say("segel_periksa.terlalu_banyak_tanda",
                                              {{"batas", std::to_string(limits_.tanda_tangan)}}));
            cases_.push_back(open_case(field, seen));
        }
        if (work_ > limits_.kerja) return base::refuse(base::say("segel_periksa.terlalu_banyak_kerja"));
        std::stable_sort(cases_.begin(), cases_.end(),
                         [](const Perkara& a, const Perkara& b) { return a.t.revisi < b.t.revisi; });
        for (auto c = cases_.rbegin(); c != cases_.rend(); ++c) // the newest first: it keeps older ones alive
            if (c->t.cap_dokumen) judge_stamp(*c);
        for (Perkara& c : cases_)
            if (!c.t.cap_dokumen) judge_signature(c);
        // The last first: what came after a signature may be seen only where it answers for itself.
        place_boxes();
        for (auto c = cases_.rbegin(); c != cases_.rend(); ++c) {
            afterwards(*c);
            if (answers_for_itself(*c)) boxes_->setujui(c->bidang);
        }
        for (const auto& [k, read] : revisions_)
            if (read->anyWarnings()) throw PdfCacat(bones_.revisi[k].akhir);
        Laporan report;
        report.revisi = bones_.revisi.size();
        for (Perkara& c : cases_) report.tanda_tangan.push_back(std::move(c.t));
        return report;
    }

  private:
    QPDF& revision(std::size_t k) {
        std::unique_ptr<QPDF>& read = revisions_[k];
        if (!read) read = buka_ketat(pdf_, bones_, k);
        return *read;
    }

    static std::string text_of(Handle dictionary, const char* key) {
        Handle value = dictionary.getKey(key);
        return value.isString() ? value.getUTF8Value() : std::string();
    }

    Perkara open_case(const BidangPdf& field, std::set<int>& seen) {
        Perkara c;
        c.bidang = field.objek;
        c.kamus = c.bidang.getKey("/V");
        c.t.bidang = field.nama;
        c.t.alasan_pdf = text_of(c.kamus, "/Reason");
        Handle kind = c.kamus.getKey("/SubFilter");
        const std::string filter = kind.isName() ? kind.getName() : std::string();
        c.t.cap_dokumen = filter == "/ETSI.RFC3161";
        if (!c.kamus.isIndirect()) {
            c.gagal(base::say("segel_periksa.rentang_kamus"));
            return c;
        }
        if (!seen.insert(c.kamus.getObjectID()).second) c.gagal(base::say("segel_periksa.dipakai_dua_kali"));
        auto place = letak_tanda(pdf_, bones_, newest_, c.kamus.getObjectID());
        if (!place) {
            c.gagal(place.error().front().sentence);
            return c;
        }
        c.letak = *std::move(place);
        c.t.revisi = c.letak->revisi + 1;
        c.t.seluruh_berkas = c.t.revisi == bones_.revisi.size();
        work_ += c.letak->sebelum.size() + c.letak->sesudah.size() + 100 * newest_.size();
        if (work_ > limits_.kerja) return c; // run() refuses
        read_cms(c, filter);
        return c;
    }

    void read_cms(Perkara& c, const std::string& filter) {
        const std::vector<std::string_view> parts{c.letak->sebelum, c.letak->sesudah};
        if (c.t.cap_dokumen) {
            c.cap = periksa_cap(c.letak->isi, parts);
            c.cms = std::move(c.cap->cms);
        } else if (filter == "/ETSI.CAdES.detached" || filter == "/adbe.pkcs7.detached") {
            const bool pades = filter == "/ETSI.CAdES.detached";
            c.cms = periksa_cms(c.letak->isi, parts, pades ? JenisCms::pades : JenisCms::lama);
            if (c.cms.cap) c.cap = periksa_cap(*c.cms.cap, {c.cms.nilai});
            if (pades) c.t.tingkat = Tingkat::b_b;
        } else {
            c.gagal(base::say("segel_periksa.cara_tak_dikenal", {{"cara", filter}}));
            return;
        }
        for (const base::Sentence& why : c.cms.salah) c.gagal(why);
        c.t.utuh = c.cms.salah.empty();
        if (!c.cms.penanda) return;
        c.t.sertifikat = Sertifikat::dari(c.cms.penanda.get());
        const IsiSertifikat& own = c.t.sertifikat->isi();
        c.t.penanda_tangan = own.nama;
        c.t.penerbit = own.penerbit;
        if (own.kunci == JenisKunci::rsa && own.bit < 3072)
            c.t.catatan.push_back(
                base::say("segel_periksa.kunci_pendek", {{"bit", std::to_string(own.bit)}}));
    }

    std::vector<X509*> certificates(const HasilCms& cms) const {
        std::vector<X509*> all;
        for (const X509Ptr& c : cms.sertifikat) all.push_back(c.get());
        for (const X509Ptr& c : pool_.sertifikat) all.push_back(c.get());
        return all;
    }
    static void add(BuktiCabut& to, const std::vector<CrlPtr>& lists) {
        for (const CrlPtr& list : lists) to.daftar.push_back(list.get());
    }
    static void add(BuktiCabut& to, const Kolam& pool) {
        add(to, pool.daftar_cabut);
        for (const OcspPtr& answer : pool.jawaban) to.jawaban.push_back(answer.get());
    }
    BuktiCabut lists(const HasilCms& cms) const {
        BuktiCabut all;
        add(all, handed_in_);
        add(all, pool_);
        add(all, cms.daftar_cabut);
        return all;
    }

    // A token whose own signature holds: is its service believed, at the time it states? Then the time is proven.
    bool believe_stamp(Perkara& c, const HasilCms& cms, Instant at) {
        RantaiSah chain = rantai_pada(cms.penanda.get(), certificates(cms), trust_, at, Guna::cap_waktu);
        if (!chain.sah) {
            c.ragu(base::say("segel_periksa.cap_tak_dipercaya", {{"rincian", chain.sebab}}));
            return false;
        }
        const Pencabutan gone = pencabutan_pada(chain, lists(cms), at, now_);
        if (gone.dicabut && (*gone.dicabut <= at || gone.sejak_semula)) {
            c.gagal(base::say("segel_periksa.cap_dicabut"));
            return false;
        }
        if (at > now_ + hours(1)) {
            c.gagal(base::say("segel_periksa.waktu_di_depan"));
            return false;
        }
        if (chain.sampai < now_ && !renewed(c, chain.sampai)) {
            c.ragu(base::say("segel_periksa.cap_kedaluwarsa"));
            return false;
        }
        c.t.sampai = chain.sampai;
        c.rantai.push_back(std::move(chain));
        return true;
    }

    // A believed document time stamp lies over it since before that moment.
    bool renewed(const Perkara& c, Instant before) const {
        return std::any_of(cases_.begin(), cases_.end(),
                           [&](const Perkara& stamp) { return over(stamp, c) && stamp.t.waktu <= before; });
    }
    static bool over(const Perkara& stamp, const Perkara& c) {
        return stamp.t.cap_dokumen && stamp.t.dipercaya && stamp.t.revisi > c.t.revisi;
    }

    void judge_stamp(Perkara& c) {
        if (!c.t.utuh || !c.cap || !c.cap->kapan) return;
        c.t.waktu = *c.cap->kapan;
        c.t.asal_waktu = AsalWaktu::cap_waktu;
        c.t.dipercaya = believe_stamp(c, c.cms, c.t.waktu);
        if (c.t.dipercaya) strangers(c, c.cms);
    }

    // When it was signed, as far as somebody else says so; the claim of the signer's machine otherwise.
    bool find_time(Perkara& c) {
        if (c.cap) {
            for (const base::Sentence& why : c.cap->cms.salah) c.gagal(why);
            if (c.cap->cms.salah.empty() && c.cap->kapan && believe_stamp(c, c.cap->cms, *c.cap->kapan)) {
                c.t.waktu = *c.cap->kapan;
                c.t.asal_waktu = AsalWaktu::cap_waktu;
                return true;
            }
        }
        for (const Perkara& stamp : cases_)
            if (over(stamp, c)) {
                c.t.waktu = stamp.t.waktu;
                c.t.asal_waktu = AsalWaktu::cap_dokumen;
                return true;
            }
        const auto claimed = waktu_pdf(text_of(c.kamus, "/M"));
        c.t.waktu = claimed.value_or(now_);
        c.t.asal_waktu = claimed ? AsalWaktu::diaku : AsalWaktu::tidak_ada;
        if (claimed && *claimed > now_ + hours(24)) c.gagal(base::say("segel_periksa.waktu_di_depan"));
        return false;
    }

    void judge_signature(Perkara& c) {
        if (!c.letak || !c.cms.penanda) return;
        const bool proven = find_time(c);
        RantaiSah chain =
            rantai_pada(c.cms.penanda.get(), certificates(c.cms), trust_, c.t.waktu, Guna::tanda_tangan);
        c.t.dipercaya = chain.sah;
        if (chain.akar_tak_dikenal)
            c.ragu(base::say("segel_periksa.penerbit_tak_dikenal", {{"penerbit", c.t.penerbit}}));
        else if (chain.di_luar_masa &&
                 c.t.asal_waktu == AsalWaktu::cap_dokumen) // it was signed then or before
            c.ragu(base::say("segel_periksa.kedaluwarsa_tanpa_cap"));
        else if (chain.di_luar_masa)
            c.gagal(base::say("segel_periksa.di_luar_masa"));
        else if (chain.kunci_lemah)
            c.gagal(base::say("segel_periksa.kunci_lemah"));
        else if (!chain.sah)
            c.gagal(base::say("segel_periksa.rantai_salah", {{"rincian", chain.sebab}}));
        if (!chain.sah) return;
        if (!proven) c.t.sampai = chain.sampai;
        for (const Perkara& stamp : cases_)
            if (over(stamp, c)) c.t.sampai = std::max(c.t.sampai, stamp.t.sampai);
        revocation(c, chain, proven);
        if (!proven && c.t.sertifikat && c.t.sertifikat->isi().berlaku_sampai < now_)
            c.ragu(base::say("segel_periksa.kedaluwarsa_tanpa_cap"));
        c.rantai.push_back(std::move(chain));
        strangers(c, c.cms);
        if (c.cap) strangers(c, c.cap->cms);
        if (c.t.utuh && proven && c.t.tingkat == Tingkat::b_b) level(c);
    }

    void revocation(Perkara& c, const RantaiSah& chain, bool proven) {
        const Pencabutan gone = pencabutan_pada(chain, lists(c.cms), c.t.waktu, now_);
        c.t.dicabut = gone.dicabut;
        if (gone.dicabut && *gone.dicabut <= c.t.waktu)
            c.gagal(base::say("segel_periksa.dicabut_sebelum", {{"siapa", gone.siapa}}));
        else if (gone.dicabut && !proven)
            c.ragu(base::say("segel_periksa.dicabut_tanpa_cap", {{"siapa", gone.siapa}}));
        else if (gone.dicabut)
            c.t.catatan.push_back(base::say("segel_periksa.dicabut_sesudah", {{"siapa", gone.siapa}}));
        else if (!gone.terbukti_baik)
            c.ragu(base::say("segel_periksa.pencabutan_tak_terbukti"));
    }

    // Certificates inside that belong to no chain must at least be proven by somebody we know: nothing else protects them.
    void strangers(Perkara& c, const HasilCms& cms) {
        const auto known = [&](X509* stranger) {
            for (const RantaiSah& chain : c.rantai)
                for (const X509Ptr& link : chain.sertifikat)
                    if (X509_cmp(link.get(), stranger) == 0 ||
                        X509_verify(stranger, X509_get0_pubkey(link.get())) == 1)
                        return true;
            return false;
        };
        for (const X509Ptr& certificate : cms.sertifikat)
            if (!known(certificate.get())) {
                c.ragu(base::say("segel_periksa.sertifikat_sisipan"));
                break;
            }
        (void)openssl_error();
    }

    // B-LT: the file itself proves that nothing in the chains was revoked. B-LTA: and a document time stamp covers that.
    void level(Perkara& c) {
        c.t.tingkat = Tingkat::b_t;
        const auto proven_by = [&](const Kolam& pool) {
            BuktiCabut own;
            add(own, pool);
            return std::all_of(c.rantai.begin(), c.rantai.end(), [&](const RantaiSah& chain) {
                return pencabutan_pada(chain, own, c.t.waktu, now_).terbukti_baik;
            });
        };
        if (!proven_by(pool_)) return;
        c.t.tingkat = Tingkat::b_lt;
        for (const Perkara& stamp : cases_)
            if (over(stamp, c) && proven_by(kolam_bukti(revision(stamp.t.revisi - 1))))
                c.t.tingkat = Tingkat::b_lta;
    }

    template <class Words>
    static void forbid_signing(Perkara& c, const Words& words) {
        for (Perubahan& p : c.t.perubahan)
            if (p.jenis == JenisUbah::tanda_tangan || p.jenis == JenisUbah::bidang ||
                p.jenis == JenisUbah::terlihat) {
                p.jenis = JenisUbah::lain;
                p.kalimat = words(std::to_string(p.objek));
            }
    }

    void place_boxes() {
        const auto first =
            std::find_if(cases_.begin(), cases_.end(), [](const Perkara& c) { return c.letak; });
        if (first == cases_.end()) return;
        boxes_.emplace(revision(first->letak->revisi), revision(bones_.revisi.size() - 1));
        for (const Perkara& c : cases_) boxes_->tanda(c.bidang, c.t.revisi);
    }

    // A person's whole signature whose field stands where it stood when it was signed.
    bool answers_for_itself(const Perkara& c) const {
        if (!c.letak || !c.t.utuh || c.t.cap_dokumen || c.t.putusan == Putusan::tidak_sah) return false;
        const TabelObjek then = bones_.tabel(c.letak->revisi);
        const int number = Handle(c.bidang).getObjectID();
        const auto was = then.find(number), now = newest_.find(number);
        return was != then.end() && now != newest_.end() && was->second == now->second;
    }

    void afterwards(Perkara& c) {
        if (!c.letak || c.t.seluruh_berkas) return;
        const std::size_t k = c.letak->revisi;
        const std::size_t last = bones_.revisi.size() - 1;
        const TabelObjek then = bones_.tabel(k);
        c.t.perubahan = bandingkan({revision(k), then, bones_.ekor(k)},
                                   {revision(last), newest_, bones_.ekor(last)}, references_, *boxes_);
        if (menutup_dokumen(c.kamus))
            forbid_signing(c, [](const std::string& object) {
                return base::say("segel_ubah.dokumen_ditutup", {{"objek", object}});
            });
        // After the last signature nobody answers for a revision: only evidence may come, which answers for itself.
        if (c.t.revisi == cases_.back().t.revisi)
            forbid_signing(c, [](const std::string& object) {
                return base::say("segel_ubah.tanpa_tanda_tangan", {{"objek", object}});
            });
        const auto count = [&](JenisUbah kind) {
            return std::count_if(c.t.perubahan.begin(), c.t.perubahan.end(),
                                 [&](const Perubahan& p) { return p.jenis == kind; });
        };
        if (count(JenisUbah::terlihat) > 0) c.ragu(base::say("segel_periksa.tampak_sesudah"));
        const auto bad = count(JenisUbah::lain);
        if (bad > 0) c.gagal(base::say("segel_periksa.berubah_sesudah", {{"jumlah", std::to_string(bad)}}));
        if (const auto at = tanpa_pemilik(pdf_, bones_, k + 1))
            c.gagal(base::say("segel_periksa.tanpa_pemilik", {{"tempat", std::to_string(*at)}}));
    }

    std::string_view pdf_;
    const Kepercayaan& trust_;
    Instant now_;
    const BatasPeriksa& limits_;
    const Kerangka& bones_;
    TabelObjek newest_;
    std::vector<CrlPtr> handed_in_;
    std::map<std::size_t, std::unique_ptr<QPDF>> revisions_;
    Kolam pool_;
    std::vector<Perkara> cases_;
    Rujukan references_;
    std::optional<KotakTanda> boxes_;
    std::size_t work_ = 0;
};

} // namespace

std::optional<Putusan> Laporan::putusan() const {
    if (tanda_tangan.empty()) return std::nullopt;
    return std::max_element(tanda_tangan.begin(), tanda_tangan.end(),
                            [](const TandaTangan& a, const TandaTangan& b) { return a.putusan < b.putusan; })
        ->putusan;
}

std::optional<Instant> Laporan::terbukti_sampai() const {
    std::optional<Instant> first;
    for (const TandaTangan& t : tanda_tangan)
        if (!t.cap_dokumen && t.putusan == Putusan::sah && (!first || t.sampai < *first)) first = t.sampai;
    return first;
}

base::Result<Laporan> periksa(std::string_view pdf, const Kepercayaan& trust, Instant now,
                              const BatasPeriksa& limits) {
    const auto bones = baca_kerangka(pdf, limits);
    if (!bones) return base::refuse(bones.error());
    try {
        return Verification(pdf, trust, now, limits, *bones).run();
    } catch (const PdfCacat& fault) {
        return base::refuse(base::say("segel_periksa.rusak", {{"tempat", std::to_string(fault.tempat)}}));
    } catch (const TerlaluMengembang&) {
        return base::refuse(base::say("segel_periksa.terurai_terlalu_besar",
                                      {{"batas", std::to_string(limits.terurai >> 20U)}}));
    } catch (const std::exception&) { // QPDF's: something does not mean what it must
        return base::refuse(base::say("segel_periksa.tak_terbaca"));
    }
}

} // namespace seal

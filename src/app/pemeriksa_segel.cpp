#include "app/pemeriksa_segel.h"

#include "app/halaman_luring.h"
#include "app/kepercayaan_berkas.h"
#include "app/laporan_segel.h"
#include "seal/buku_terbitan.h"

#include <algorithm>

namespace app {
namespace {

berkas::TandaTerperiksa::Putusan verdict(seal::Putusan putusan) {
    switch (putusan) {
    case seal::Putusan::sah: return berkas::TandaTerperiksa::Putusan::sah;
    case seal::Putusan::belum_pasti: return berkas::TandaTerperiksa::Putusan::belum_pasti;
    case seal::Putusan::tidak_sah: break;
    }
    return berkas::TandaTerperiksa::Putusan::tidak_sah;
}

} // namespace

base::Result<PemeriksaSegel> PemeriksaSegel::buka(const std::vector<std::string>& roots,
                                                  std::vector<std::string> lists, const std::string& code_key,
                                                  std::optional<seal::KunciUmum> own) {
    PemeriksaSegel made;
    made.code_key_ = std::move(own);
    auto trust = baca_kepercayaan(roots, lists);
    base::Findings findings = trust ? base::Findings{} : trust.error();
    if (trust) made.roots_ = std::move(trust->akar);
    if (!code_key.empty()) {
        const auto bytes = isi_berkas_kepercayaan(code_key);
        auto key = bytes ? seal::KunciUmum::baca(*bytes)
                         : base::Result<seal::KunciUmum>(base::refuse(bytes.error()));
        if (key)
            made.code_key_ = *std::move(key);
        else
            base::append(findings, bytes ? base::placed(key.error(), code_key) : key.error());
    }
    if (!findings.empty()) return base::refuse(std::move(findings));
    made.lists_ = std::move(lists);
    return made;
}

seal::Kepercayaan PemeriksaSegel::kepercayaan() const {
    seal::Kepercayaan trust{roots_, {}};
    for (const std::string& name : lists_)
        if (auto bytes = isi_berkas_kepercayaan(name)) trust.daftar_cabut.push_back(*std::move(bytes));
    if (!otoritas_.empty()) {
        const auto own = own_root();
        trust.akar.insert(trust.akar.end(), own.begin(), own.end());
        if (auto list = isi_berkas_kepercayaan((otoritas_ / "crl.der").string()))
            trust.daftar_cabut.push_back(*std::move(list));
    }
    if (std::filesystem::exists(akar_bsre_))
        if (const auto bytes = isi_berkas_kepercayaan(akar_bsre_.string()))
            if (auto roots = seal::Sertifikat::baca_semua(*bytes))
                trust.akar.insert(trust.akar.end(), roots->begin(), roots->end());
    return trust;
}

std::vector<seal::Sertifikat> PemeriksaSegel::own_root() const {
    const auto root = isi_berkas_kepercayaan((otoritas_ / "otoritas.pem").string());
    auto own = root ? seal::Sertifikat::baca_semua(*root)
                    : base::Result<std::vector<seal::Sertifikat>>(base::refuse(root.error()));
    return own ? *std::move(own) : std::vector<seal::Sertifikat>();
}

bool PemeriksaSegel::dicabut_kantor(const seal::Sertifikat& certificate) const {
    if (otoritas_.empty()) return false;
    const auto own = own_root();
    const auto text = isi_berkas_kepercayaan((otoritas_ / "terbitan.json").string());
    const auto book = seal::BukuTerbitan::baca(text.value_or(std::string()));
    if (own.empty() || !book || !certificate.diterbitkan_oleh(own.front())) return false;
    const std::vector<seal::Tercabut> revoked = book->tercabut();
    return std::any_of(revoked.begin(), revoked.end(),
                       [&](const seal::Tercabut& one) { return one.nomor == certificate.isi().nomor; });
}

base::Result<std::vector<berkas::TandaTerperiksa>>
PemeriksaSegel::periksa(std::string_view pdf, calendar::Instant now, calendar::Zona zone) const {
    const auto report = seal::periksa(pdf, kepercayaan(), now);
    if (!report) return base::refuse(report.error());
    std::vector<berkas::TandaTerperiksa> all;
    for (const seal::TandaTangan& t : report->tanda_tangan) {
        berkas::TandaTerperiksa one{verdict(t.putusan), putusan_tanda(t, zone), t.alasan, {}};
        one.alasan.insert(one.alasan.end(), t.catatan.begin(), t.catatan.end());
        for (const seal::Perubahan& p : t.perubahan) one.sesudahnya.push_back({p.wajar(), p.kalimat});
        all.push_back(std::move(one));
    }
    return all;
}

std::string PemeriksaSegel::halaman_luring(std::string_view office) const {
    return code_key_ ? app::halaman_luring(*code_key_, office) : std::string();
}

} // namespace app

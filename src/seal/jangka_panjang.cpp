#include "seal/jangka_panjang.h"

#include "base/bytes.h"
#include "seal/bidang_tanda.h"
#include "seal/isi_cms.h"
#include "seal/isian_tanda.h"
#include "seal/openssl.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <openssl/err.h>
#include <qpdf/Buffer.hh>
#include <set>

namespace seal {

namespace {

using Object = QPDFObjectHandle;

struct Daftar { // a revocation list
    std::string der;
    CrlPtr crl;
};

base::Result<std::vector<Daftar>> read_lists(const std::vector<std::string>& all) {
    std::vector<Daftar> lists;
    for (const std::string& bytes : all) {
        const unsigned char* at = bytes_of(bytes);
        CrlPtr crl(d2i_X509_CRL(nullptr, &at, static_cast<long>(bytes.size())));
        ERR_clear_error();
        if (!crl) return base::refuse(base::say("segel.bukan_daftar_cabut"));
        lists.push_back({bytes, std::move(crl)});
    }
    return lists;
}

// The DSS of a document and what is in it; grows inside the update.
class Dss {
  public:
    explicit Dss(PdfTambahan& update) : update_(update) {
        Object root = update.pdf().getRoot();
        if (!root.getKey("/DSS").isDictionary()) {
            root.replaceKey("/DSS", update.pdf().makeIndirectObject(Object::parse("<< /Type /DSS >>")));
            update.berubah(root);
        }
        dss_ = root.getKey("/DSS");
        update.berubah(dss_.isIndirect() ? dss_ : root);
        known_certificates_ = streams("/Certs");
        known_lists_ = streams("/CRLs");
    }

    Object certificate(const std::string& der) { return one("/Certs", known_certificates_, der); }
    Object list(const std::string& der) { return one("/CRLs", known_lists_, der); }

    void concerns(const std::string& name, Object entry) {
        Object vri = dss_.getKey("/VRI");
        if (!vri.isDictionary()) dss_.replaceKey("/VRI", vri = Object::newDictionary());
        if (vri.isIndirect()) update_.berubah(vri);
        dss_.getKey("/VRI").replaceKey("/" + name, update_.pdf().makeIndirectObject(entry));
    }

  private:
    using Known = std::map<std::string, Object>;

    Known streams(const std::string& key) {
        Known known;
        Object array = dss_.getKey(key);
        for (int i = 0; array.isArray() && i < array.getArrayNItems(); ++i) {
            Object stream = array.getArrayItem(i);
            if (!stream.isStream()) continue;
            const auto data = stream.getStreamData(qpdf_dl_generalized);
            known.emplace(std::string(reinterpret_cast<const char*>(data->getBuffer()), data->getSize()),
                          stream);
        }
        return known;
    }

    Object one(const std::string& key, Known& known, const std::string& der) {
        if (const auto found = known.find(der); found != known.end()) return found->second;
        Object stream = Object::newStream(&update_.pdf(), der);
        Object array = dss_.getKey(key);
        if (!array.isArray()) dss_.replaceKey(key, Object::newArray());
        if (array.isIndirect()) update_.berubah(array);
        dss_.getKey(key).appendItem(stream);
        return known.emplace(der, stream).first->second;
    }

    PdfTambahan& update_;
    Object dss_;
    Known known_certificates_, known_lists_;
};

// The chains of what a signature carries, completed from what is known.
std::vector<Sertifikat> chains_of(const std::string& contents, const std::vector<Sertifikat>& known) {
    std::vector<Sertifikat> all = sertifikat_dalam_cms(contents);
    for (std::size_t i = 0; i < all.size(); ++i) // grows while it runs
        for (const Sertifikat& issuer : known)
            if (std::find(all.begin(), all.end(), issuer) == all.end() && all[i].diterbitkan_oleh(issuer))
                all.push_back(issuer);
    return all;
}

bool concerns(const Daftar& list, const std::vector<Sertifikat>& certificates) {
    const bool any = std::any_of(certificates.begin(), certificates.end(), [&](const Sertifikat& one) {
        return X509_NAME_cmp(X509_CRL_get_issuer(list.crl.get()), X509_get_subject_name(one.x509())) == 0 &&
               X509_CRL_verify(list.crl.get(), X509_get0_pubkey(one.x509())) == 1;
    });
    ERR_clear_error();
    return any;
}

// VRI entries are named by the SHA-1 of the whole /Contents, in capital digits (ISO 32000-2, 12.8.4.4).
std::string vri_name(const std::string& contents) {
    std::array<unsigned char, 20> digest{};
    unsigned size = 0;
    EVP_Digest(contents.data(), contents.size(), digest.data(), &size, EVP_sha1(), nullptr);
    std::string name = base::hex({reinterpret_cast<const char*>(digest.data()), size});
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::toupper(c); });
    return name;
}

std::vector<std::string> contents_of_signatures(QPDF& pdf) {
    std::vector<std::string> all;
    for (const Bidang& one : cari_bidang(pdf)) {
        Object field = one.field;
        Object value = field.getKey("/V");
        if (value.isDictionary() && value.getKey("/Contents").isString())
            all.push_back(value.getKey("/Contents").getStringValue());
    }
    return all;
}

void declare_extension(PdfTambahan& update) { // ETSI's name for what ISO 32000-1 does not know
    Object root = update.pdf().getRoot();
    Object extensions = root.getKey("/Extensions");
    if (!extensions.isDictionary()) root.replaceKey("/Extensions", extensions = Object::newDictionary());
    if (extensions.hasKey("/ESIC")) return;
    extensions.replaceKey("/ESIC", Object::parse("<< /BaseVersion /1.7 /ExtensionLevel 5 >>"));
    update.berubah(extensions.isIndirect() ? extensions : root);
}

void add_evidence(PdfTambahan& update, const std::vector<std::string>& signatures, const Bukti& evidence,
                  const std::vector<Daftar>& lists) {
    Dss dss(update);
    for (const std::string& contents : signatures) {
        const std::vector<Sertifikat> chains = chains_of(contents, evidence.sertifikat);
        Object certificates = Object::newArray(), revocations = Object::newArray();
        for (const Sertifikat& one : chains) certificates.appendItem(dss.certificate(one.der()));
        for (const Daftar& list : lists)
            if (concerns(list, chains)) revocations.appendItem(dss.list(list.der));
        Object entry = Object::newDictionary();
        entry.replaceKey("/Cert", certificates);
        if (revocations.getArrayNItems() > 0) entry.replaceKey("/CRL", revocations);
        dss.concerns(vri_name(contents), entry);
    }
    declare_extension(update);
}

std::string unused_name(QPDF& pdf) {
    std::set<std::string> taken;
    for (const Bidang& one : cari_bidang(pdf)) taken.insert(one.nama);
    int number = 1;
    while (taken.contains("cap-waktu-" + std::to_string(number))) ++number;
    return "cap-waktu-" + std::to_string(number);
}

constexpr std::size_t token_room = 8192;

} // namespace

base::Result<std::string> tambah_bukti(const std::string& pdf, const Bukti& evidence) {
    const auto lists = read_lists(evidence.daftar_cabut);
    if (!lists) return base::refuse(lists.error());
    auto update = PdfTambahan::buka(pdf);
    if (!update) return base::refuse(update.error());
    try {
        const std::vector<std::string> signatures = contents_of_signatures(update->pdf());
        if (signatures.empty()) return base::refuse(base::say("segel.belum_bertanda"));
        add_evidence(*update, signatures, evidence, *lists);
        return update->selesai();
    } catch (const QPDFExc&) {
        return base::refuse(base::say("segel.pdf_rusak"));
    }
}

std::vector<Sertifikat> sertifikat_di_dalam(const std::string& pdf) {
    std::vector<Sertifikat> all;
    auto read = PdfTambahan::buka(pdf);
    if (!read) return all;
    try {
        for (const std::string& contents : contents_of_signatures(read->pdf()))
            for (Sertifikat& one : sertifikat_dalam_cms(contents))
                if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(std::move(one));
    } catch (const QPDFExc&) { // what could be read counts
    }
    return all;
}

base::Result<std::string> tambah_cap_dokumen(const std::string& pdf, PelayanWaktu& service) {
    auto update = PdfTambahan::buka(pdf);
    if (!update) return base::refuse(update.error());
    std::optional<IsianTanda> hole;
    try {
        auto field = tambah_bidang(*update, unused_name(update->pdf()), std::nullopt);
        if (!field) return base::refuse(field.error());
        tandai_bertanda(*update);
        hole = IsianTanda::buat(*update, field->field,
                                "/Type /DocTimeStamp /Filter /Adobe.PPKLite /SubFilter /ETSI.RFC3161",
                                token_room);
    } catch (const QPDFExc&) {
        return base::refuse(base::say("segel.pdf_rusak"));
    }
    const auto token = service.cap(std::string(hole->awal()) + std::string(hole->akhir()));
    if (!token) return token;
    return std::move(*hole).isi(*token);
}

} // namespace seal

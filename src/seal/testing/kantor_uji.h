// kantor_uji.h -- a small office for tests: its CA, two signers, a time-stamp service, and a form to sign.
//
//     KantorUji office;                       // everything valid from 1 January 2026
//     std::string pdf = formulir_uji();       // one page, embedded font, empty fields "pegawai" and "penilai"
//     auto signed_pdf = bubuhkan(pdf, office.sekar, permintaan("pegawai"), &office.waktu);
#pragma once

#include "base/random_for_tests.h"
#include "base/sha256.h"
#include "seal/bubuhkan.h"
#include "seal/kunci.h"
#include "seal/openssl.h"
#include "seal/otoritas.h"
#include "seal/rupa.h"

#include <chrono>
#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace seal {

inline constexpr Instant awal_2026{std::chrono::sys_days(std::chrono::year(2026) / 1 / 1)};
inline constexpr Instant siang_5_januari{awal_2026 + std::chrono::days(4) +
                                         std::chrono::hours(3)}; // 11.00 WITA

template <class T>
T berhasil(base::Result<T> result) {
    if (!result)
        throw std::runtime_error(std::string("refused: ") + std::string(result.error().front().sentence.key));
    return *std::move(result);
}

// A time-stamp service within the process, by OpenSSL's own code of RFC 3161. Its clock is handed in.
class PelayanWaktuUji final : public PelayanWaktu {
  public:
    PelayanWaktuUji(KunciRahasia key, Rantai chain) : key_(std::move(key)), chain_(std::move(chain)) {}

    [[nodiscard]] base::Result<std::string> cap(std::string_view message) override {
        const std::string request = permintaan_cap(base::sha256(message).bytes(), "12345678");
        return token_dari_jawaban(jawab(request), base::sha256(message).bytes(), "12345678");
    }

    // DER of a TimeStampResp to a TimeStampReq.
    [[nodiscard]] std::string jawab(std::string_view request) {
        using Context = std::unique_ptr<TS_RESP_CTX, Freed<&TS_RESP_CTX_free>>;
        using Object = std::unique_ptr<ASN1_OBJECT, Freed<&ASN1_OBJECT_free>>;
        using Response = std::unique_ptr<TS_RESP, Freed<&TS_RESP_free>>;
        const Context ctx(TS_RESP_CTX_new());
        TS_RESP_CTX* c = ctx.get();
        STACK_OF(X509)* certificates = sk_X509_new_null();
        for (std::size_t i = 1; i < chain_.size(); ++i) sk_X509_push(certificates, chain_[i].x509());
        const Object policy(OBJ_txt2obj("1.2.3.4.1", 1));
        TS_RESP_CTX_set_signer_cert(c, chain_.front().x509());
        TS_RESP_CTX_set_signer_key(c, key_.pkey());
        TS_RESP_CTX_set_certs(c, certificates);
        sk_X509_free(certificates);
        TS_RESP_CTX_set_def_policy(c, policy.get());
        TS_RESP_CTX_add_md(c, EVP_sha256());
        TS_RESP_CTX_set_signer_digest(c, EVP_sha256());
        TS_RESP_CTX_set_ess_cert_id_digest(c, EVP_sha256());
        TS_RESP_CTX_set_serial_cb(
            c,
            [](TS_RESP_CTX*, void* self) {
                ASN1_INTEGER* serial = ASN1_INTEGER_new();
                ASN1_INTEGER_set(serial, ++static_cast<PelayanWaktuUji*>(self)->serial_);
                return serial;
            },
            this);
        TS_RESP_CTX_set_time_cb(
            c,
            [](TS_RESP_CTX*, void* self, long* seconds, long* micro) {
                *seconds =
                    static_cast<long>(static_cast<PelayanWaktuUji*>(self)->jam.time_since_epoch().count());
                *micro = 0;
                return 1;
            },
            this);
        const BioPtr in = reading(request);
        const Response response(TS_RESP_create_response(c, in.get()));
        return response ? der(&i2d_TS_RESP, response.get()) : std::string();
    }

    Instant jam = siang_5_januari;

  private:
    KunciRahasia key_;
    Rantai chain_;
    long serial_ = 1;
};

struct KantorUji {
    Otoritas otoritas =
        berhasil(buat_otoritas({"Otoritas Sertifikat Inspektorat Contoh", "Inspektorat Contoh"}, awal_2026));
    PenandatanganKunci sekar = penanda_tangan(
        {"Sekar Fiktif, S.E.", "199002302015032001", "Auditor Ahli Muda", "Inspektorat Contoh"});
    PenandatanganKunci teguh = penanda_tangan(
        {"Teguh Rekaan, S.H.", "197502312000031002", "Inspektur Pembantu Wilayah I", "Inspektorat Contoh"});
    PelayanWaktuUji waktu = pelayan_waktu();

    [[nodiscard]] PenandatanganKunci penanda_tangan(const Pemohon& whom, Instant from = awal_2026,
                                                    std::chrono::days valid = std::chrono::days(730)) const {
        KunciRahasia key = KunciRahasia::buat();
        Sertifikat own = berhasil(otoritas.terbitkan(key, whom, from, from + valid));
        return {std::move(key), {std::move(own), otoritas.sertifikat()}};
    }
    [[nodiscard]] PelayanWaktuUji pelayan_waktu() const {
        KunciRahasia key = KunciRahasia::buat();
        Sertifikat own =
            berhasil(otoritas.terbitkan(key, {"Cap Waktu Contoh", "", "", "Inspektorat Contoh"}, awal_2026,
                                        awal_2026 + std::chrono::days(3650), Pemakaian::cap_waktu));
        return {std::move(key), {std::move(own), otoritas.sertifikat()}};
    }
};

struct BentukUji {
    bool objek_terkompresi = false; // object streams and a cross-reference stream
    std::vector<std::string> bidang = {"pegawai", "penilai", "atasan"};
};

// A4 with embedded fonts, signature fields in a row, written by QPDF.
inline std::string formulir_uji(const BentukUji& shape = {}) {
    using Object = QPDFObjectHandle;
    const std::string drawn =
        gambar_rupa({{"PENILAIAN PRESTASI KERJA", "Sekar Fiktif, S.E.", "Nilai 88,07"}, ""}, 595, 842);
    QPDF pdf;
    pdf.processMemoryFile("formulir", drawn.data(), drawn.size());
    for (Object& object : pdf.getAllObjects())
        if (object.isDictionary() && object.getKey("/Subtype").isNameAndEquals("/CIDFontType2"))
            object.replaceKey("/CIDToGIDMap", Object::newName("/Identity"));
    Object page = QPDFPageDocumentHelper(pdf).getAllPages().at(0).getObjectHandle();
    Object fields = Object::newArray(), annotations = Object::newArray();
    double x = 30;
    for (const std::string& name : shape.bidang) {
        Object widget = Object::parse("<< /Type /Annot /Subtype /Widget /FT /Sig /F 132 >>");
        widget.replaceKey("/T", Object::newUnicodeString(name));
        widget.replaceKey("/Rect", Object::newFromRectangle({x, 80, x + 170, 140}));
        widget.replaceKey("/P", page);
        Object empty = Object::newStream(&pdf, "");
        empty.replaceDict(
            Object::parse("<< /Type /XObject /Subtype /Form /BBox [0 0 170 60] /Resources << >> >>"));
        Object appearance = Object::newDictionary();
        appearance.replaceKey("/N", empty);
        widget.replaceKey("/AP", appearance);
        Object made = pdf.makeIndirectObject(widget);
        fields.appendItem(made);
        annotations.appendItem(made);
        x += 180;
    }
    page.replaceKey("/Annots", annotations);
    Object form = Object::newDictionary();
    form.replaceKey("/Fields", fields);
    pdf.getRoot().replaceKey("/AcroForm", pdf.makeIndirectObject(form));
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setObjectStreamMode(shape.objek_terkompresi ? qpdf_o_generate : qpdf_o_disable);
    writer.setMinimumPDFVersion("1.7");
    writer.setDeterministicID(true);
    writer.setNewlineBeforeEndstream(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

inline Permintaan permintaan(std::string field, Instant when = siang_5_januari) {
    Permintaan what;
    what.bidang = std::move(field);
    what.pada = when;
    what.alasan = "Pengesahan";
    what.lokasi = "Paringin";
    what.rupa = Rupa{
        {"Ditandatangani secara elektronik oleh:", "Nama penanda tangan", "5 Januari 2026 pukul 11.00 WITA"},
        "https://teraju.example/v/ABCD-EFGH"};
    return what;
}

} // namespace seal

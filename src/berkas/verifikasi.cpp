#include "berkas/verifikasi.h"

#include "angka/baca.h"
#include "base/text.h"
#include "berkas/potret.h"
#include "berkas/simpanan.h"
#include "berkas/simpanan_arsip.h"

#include <algorithm>
#include <array>

namespace berkas {
namespace {

constexpr std::string_view dots = "•••••";

// A letter as people count them: one sign of UTF-8.
std::string_view first_sign(std::string_view word) {
    std::size_t size = 1;
    while (size < word.size() && (static_cast<unsigned char>(word[size]) & 0xC0U) == 0x80U) ++size;
    return word.substr(0, size);
}

Potret picture_of(Baca& db, InstansiId office, BerkasId id) {
    if (const auto kept = db.dokumen(office, id, JenisDokumen::potret, 0))
        if (auto read = baca_potret(kept->naskah)) return *std::move(read);
    return {};
}

// As the case has pictured him; whoever is not on the picture, as the office had him on that day.
Orang named(const Potret& picture, const pegawai::Organisasi& people, PegawaiId who,
            const calendar::Date& day) {
    for (const Orang& one : {picture.penilai, picture.atasan_penilai, picture.pegawai})
        if (one.id == who && who.value() != 0) return one;
    Orang found;
    if (const pegawai::Pegawai* person = people.pegawai(who)) found.nama = person->nama_lengkap();
    if (const pegawai::JabatanUnit* post = people.jabatan_utama(who, day)) found.jabatan = post->nama;
    return found;
}

struct Konteks {
    InstansiId office;
    const pegawai::Organisasi& people;
    const Potret& picture;
    const Berkas& row;
    const std::string& masked; // the employee's name
};

// Who it is, as what. On paper it was entered by whoever has confirmed the scan: the signer is the one whose role it is.
TandaTerbit signature(Baca& db, const Peristiwa& event, const Konteks& in) {
    TandaTerbit sign;
    sign.pada = event.pada;
    sign.cara = event.cara;
    sign.ditetapkan = event.jenis == JenisPeristiwa::tetapkan_atasan;
    const bool on_paper = event.cara == CaraTanda::basah;
    if (on_paper) sign.tanggal = event.tanggal;
    const PegawaiId who = event.atas_nama.value() != 0 ? event.atas_nama : event.oleh;
    sign.pegawai = event.peran == sop::Siapa::pegawai || (!on_paper && who == in.row.pegawai);
    if (sign.pegawai) {
        sign.nama = in.masked;
        return sign;
    }
    Orang signer;
    if (on_paper) {
        signer = event.peran == sop::Siapa::penilai ? in.picture.penilai : in.picture.atasan_penilai;
    } else {
        const auto home = db.kantor().instansi(in.office);
        const auto day = calendar::local_day(event.pada, home ? home->zona : calendar::Zona::wita);
        signer = named(in.picture, in.people, event.oleh, day);
    }
    sign.nama = std::move(signer.nama);
    sign.jabatan = event.sebagai.empty() || on_paper ? std::move(signer.jabatan) : event.sebagai;
    return sign;
}

// The paper of a case with that state or number.
template <class Test>
std::optional<Terbitan> paper_of(Baca& db, InstansiId office, BerkasId id, Test&& test) {
    std::optional<Terbitan> found;
    for (Terbitan& one : db.terbitan().terbitan(office, id))
        if (test(one)) found = std::move(one);
    return found;
}

// What the archive knows of a correction, both ways.
void corrections(Baca& db, InstansiId office, Terperiksa& seen) {
    const BerkasId id = seen.terbitan.berkas;
    if (const auto record = db.arsip().arsip_berkas(office, id);
        record && record->versi == seen.terbitan.nomor)
        for (const Pembetulan& one : db.arsip().pembetulan_atas(office, record->id))
            if (auto newer = paper_of(db, office, one.berkas, [](const Terbitan& t) {
                    return t.keadaan == KeadaanTerbitan::berlaku;
                }))
                seen.dibetulkan = std::move(newer);
    if (const auto opened = db.arsip().pembetulan(office, id))
        if (const auto record = db.arsip().arsip(office, opened->arsip); record && record->berkas)
            seen.membetulkan = paper_of(db, office, record->berkas,
                                        [&](const Terbitan& t) { return t.nomor == record->versi; });
}

} // namespace

std::string samarkan(std::string_view name) {
    const std::size_t comma = name.find(',');
    std::string masked;
    for (const std::string_view word : base::split(name.substr(0, comma), ' ')) {
        if (word.empty()) continue;
        if (!masked.empty()) masked += ' ';
        // "Drs.", "M.": a title before the name, or an initial already.
        masked += word.ends_with('.') && word.size() <= 5 ? std::string(word)
                                                          : std::string(first_sign(word)) + std::string(dots);
    }
    if (comma != std::string_view::npos) masked += name.substr(comma);
    return masked;
}

bool nilai_cocok(const Terbitan& paper, const angka::Rational& typed) {
    const auto printed = angka::read_machine(paper.nilai);
    return printed && *printed == typed;
}

std::optional<Terperiksa> periksa_kode(Baca& db, InstansiId office, const pegawai::Organisasi& people,
                                       std::string_view code) {
    const auto paper = db.terbitan().terbitan_berkode(office, code);
    if (!paper) return std::nullopt;
    const auto row = db.berkas(office, paper->berkas);
    if (!row) return std::nullopt;
    const Potret picture = picture_of(db, office, paper->berkas);
    Terperiksa seen;
    seen.terbitan = *paper;
    seen.periode = row->periode;
    const Orang employee = named(picture, people, row->pegawai, paper->tanggal);
    seen.yang_dinilai = samarkan(employee.nama);
    const std::string& nip = employee.nip;
    seen.nip_akhir = nip.size() > 3 ? nip.substr(nip.size() - 3) : std::string();
    const auto keep = [&](const base::Sidik& sidik, std::optional<std::size_t> after, bool scan) {
        if (std::none_of(seen.berkas.begin(), seen.berkas.end(),
                         [&](const KeadaanFile& f) { return f.sidik == sidik; }))
            seen.berkas.push_back({sidik, after, scan, {}});
    };
    keep(paper->beku, std::nullopt, false);
    for (const Peristiwa& event : db.terbitan().peristiwa(office, paper->berkas)) {
        if (event.terbitan != paper->nomor) continue;
        if (event.jenis == JenisPeristiwa::tanda_tangan || event.jenis == JenisPeristiwa::tetapkan_atasan) {
            seen.tanda.push_back(signature(db, event, {office, people, picture, *row, seen.yang_dinilai}));
            if (event.file && event.cara == CaraTanda::basah)
                keep(*event.file, std::nullopt, true);
            else if (event.file)
                keep(*event.file, seen.tanda.size() - 1, false);
        }
    }
    keep(paper->kini, std::nullopt, false);
    for (const BuktiTerbitan& more : db.terbitan().bukti(office, paper->berkas, paper->nomor))
        if (more.file != more.atas) seen.berkas.push_back({more.file, std::nullopt, false, more.pada});
    if (paper->keadaan == KeadaanTerbitan::dicabut || paper->keadaan == KeadaanTerbitan::diganti) {
        const auto all = db.terbitan().terbitan(office, paper->berkas);
        if (const Terbitan* newer = terbitan_kini(all, paper->blangko); newer != nullptr)
            seen.pengganti = *newer;
    }
    corrections(db, office, seen);
    return seen;
}

} // namespace berkas

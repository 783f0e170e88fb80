#include "berkas/arsip/impor.h"

#include "base/text.h"
#include "berkas/arsip/catatan_json.h"
#include "berkas/arsip/merkle.h"
#include "berkas/arsip/pendaftaran.h"
#include "berkas/laku.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace berkas {
namespace {

using base::say;

struct Masuk { // one record of the package
    CatatanPaket note;
    std::vector<const std::string*> bytes; // of its parts, in order
};

// Records by their folder under data/, looked at against the bytes that lie beside them.
class Pemilah {
  public:
    base::Result<std::vector<Masuk>> pilah(const Bag& bag) {
        std::map<std::string, std::vector<const IsiBag*>, std::less<>> folders;
        for (const IsiBag& file : bag.data) {
            const auto parts = base::split(file.jalur, '/');
            if (parts.size() == 3)
                folders[std::string(parts[1])].push_back(&file);
            else
                wrong(file.jalur, say("arsip.impor.bukan_bagian"));
        }
        std::vector<Masuk> all;
        for (const auto& [folder, files] : folders)
            if (auto one = satu("data/" + folder, files)) all.push_back(std::move(*one));
        if (all.empty() && wrong_.empty()) wrong({}, say("arsip.impor.kosong"));
        if (!wrong_.empty()) return base::refuse(std::move(wrong_));
        std::sort(all.begin(), all.end(),
                  [](const Masuk& a, const Masuk& b) { return a.note.arsip.id < b.note.arsip.id; });
        return all;
    }

  private:
    static constexpr std::size_t most_findings = 200;

    void wrong(std::string place, base::Sentence sentence, std::string written = {}) {
        if (wrong_.size() < most_findings)
            wrong_.push_back({std::move(place), std::move(written), std::move(sentence)});
    }

    std::optional<Masuk> satu(const std::string& folder, const std::vector<const IsiBag*>& files) {
        const std::string name = folder + "/arsip.json";
        const auto register_says =
            std::find_if(files.begin(), files.end(), [&](const IsiBag* f) { return f->jalur == name; });
        if (register_says == files.end()) {
            wrong(name, say("arsip.impor.tanpa_catatan"));
            return std::nullopt;
        }
        auto note = baca_catatan((*register_says)->isi);
        if (!note) {
            for (base::Finding one : base::placed(note.error(), name))
                wrong(std::move(one.place), std::move(one.sentence), std::move(one.written));
            return std::nullopt;
        }
        Masuk in{*std::move(note), {}};
        if (folder != fmt::format("data/{}", in.note.arsip.id.value()))
            wrong(name, say("arsip.impor.folder"));
        for (const IsiArsip& part : in.note.arsip.isi) in.bytes.push_back(part_of(folder, files, part));
        for (const IsiBag* file : files)
            if (file != *register_says &&
                std::find(in.bytes.begin(), in.bytes.end(), &file->isi) == in.bytes.end())
                wrong(file->jalur, say("arsip.impor.bukan_bagian"));
        if (daun(naskah_daun(in.note.arsip)) != in.note.arsip.daun)
            wrong(name, say("arsip.impor.daun"), in.note.arsip.daun.hex());
        return in;
    }

    const std::string* part_of(const std::string& folder, const std::vector<const IsiBag*>& files,
                               const IsiArsip& part) {
        const std::string begin = fmt::format("{}/{:02}-", folder, part.nomor);
        const auto found = std::find_if(files.begin(), files.end(),
                                        [&](const IsiBag* f) { return f->jalur.starts_with(begin); });
        if (found == files.end()) {
            wrong(begin + part.nama, say("arsip.impor.bagian_hilang"));
            return nullptr;
        }
        const std::string& bytes = (*found)->isi;
        if (static_cast<std::int64_t>(bytes.size()) != part.ukuran || base::sha256(bytes) != part.sidik)
            wrong((*found)->jalur, say("arsip.impor.bagian_berbeda"));
        if (part.dokumen != 0 && !base::is_utf8(bytes)) wrong((*found)->jalur, say("bagit.bukan_utf8"));
        return &bytes;
    }

    base::Findings wrong_;
};

// Into the office's files, as if they had been handed in: what cannot be kept is a finding.
base::Result<std::vector<kantor::BerkasIsi>> keep_files(const MejaArsip& meja, const Masuk& in) {
    std::vector<kantor::BerkasIsi> kept;
    base::Findings wrong;
    const Arsip& a = in.note.arsip;
    for (std::size_t i = 0; i < a.isi.size(); ++i) {
        if (a.isi[i].dokumen != 0) continue;
        const auto incoming = meja.gudang.terima();
        auto file =
            incoming->tulis(*in.bytes[i]).and_then([&] { return incoming->selesai(meja.meja.clock.now()); });
        if (file)
            kept.push_back(*file);
        else
            base::append(wrong, base::placed(file.error(), fmt::format("data/{}/{:02}-{}", a.id.value(),
                                                                       a.isi[i].nomor, a.isi[i].nama)));
    }
    if (!wrong.empty()) return base::refuse(std::move(wrong));
    return kept;
}

std::string info_of(const Bag& bag, std::string_view label) {
    for (const auto& [key, value] : bag.info)
        if (base::equal_fold(key, label)) return base::shortened(value, 200);
    return {};
}

std::string numbers_of(const std::vector<Pendaftaran>& rows) {
    std::string text;
    for (const Pendaftaran& row : rows)
        if (row.keadaan == KeadaanDaftar::berlaku) text += (text.empty() ? "" : "; ") + row.nomor;
    return text;
}

// The record as it is kept here: its person and unit where this office knows them.
Arsip here(const Meja& m, const Arsip& there) {
    Arsip a = there;
    a.id = {};
    for (const pegawai::Pegawai& person : m.kantor.pegawai())
        if (!a.nip.empty() && person.nip == a.nip) a.pegawai = person.id;
    for (const pegawai::Unit& unit : m.kantor.unit())
        if (!a.nama_unit.empty() && unit.nama == a.nama_unit) a.unit = unit.id;
    return a;
}

base::Result<ArsipId> take_in(const MejaArsip& meja, Tulis& db, const Asal& asal, const Masuk& in,
                              const Bag& bag, const std::vector<kantor::BerkasIsi>& files) {
    const InstansiId office = meja.meja.instansi;
    TulisArsip& archive = db.tulis_arsip();
    for (const kantor::BerkasIsi& file : files) db.kantor().simpan(office, file);
    Arsip record = here(meja.meja, in.note.arsip);
    std::set<std::string> words;
    for (std::size_t i = 0; i < record.isi.size(); ++i) {
        if (record.isi[i].dokumen == 0) continue;
        archive.simpan_naskah(office, record.isi[i].sidik, *in.bytes[i]);
        kata_naskah(words, *in.bytes[i]);
    }
    for (const Pendaftaran& row : in.note.pendaftaran) tambah_nomor(words, row);
    if (auto fine = daftarkan(meja, db, asal, record, {}, std::move(words), in.note.pendaftaran); !fine)
        return base::refuse(std::move(fine.error()));
    const AsalArsip was{record.id,
                        info_of(bag, "Source-Organization"),
                        bag.nama,
                        in.note.arsip.id.value(),
                        in.note.arsip.daun,
                        in.note.arsip.pada,
                        numbers_of(in.note.pendaftaran)};
    archive.simpan(office, was);
    archive.simpan(office,
                   PeristiwaArsip{record.id, 0, JenisPeristiwaArsip::diterima,
                                  fmt::format("paket {} dari {}, di sana arsip {}: {}", was.paket,
                                              was.kantor.empty() ? "kantor yang tidak disebut" : was.kantor,
                                              was.nomor, was.pendaftaran),
                                  meja.meja.clock.now(), asal.pelaku});
    return record.id;
}

} // namespace

base::Result<HasilImpor> impor_arsip(const MejaArsip& meja, const Asal& asal, const Bag& bag) {
    const Meja& m = meja.meja;
    if (asal.pelaku && !pengelola(m, asal)) return base::refuse(say("arsip.tolak.bukan_pengelola"));
    const auto all = Pemilah().pilah(bag);
    if (!all) return base::refuse(all.error());
    // Bytes first, outside the transaction: a file that no record names harms nobody.
    std::vector<std::vector<kantor::BerkasIsi>> files;
    base::Findings wrong;
    for (const Masuk& in : *all) {
        auto kept = keep_files(meja, in);
        if (kept)
            files.push_back(*std::move(kept));
        else
            base::append(wrong, std::move(kept.error()));
    }
    if (!wrong.empty()) return base::refuse(std::move(wrong));
    HasilImpor result;
    const auto done = m.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        result = {};
        for (std::size_t i = 0; i < all->size(); ++i) {
            const Masuk& in = (*all)[i];
            if (const auto known = db.arsip().arsip_berdaun(m.instansi, in.note.arsip.daun)) {
                result.sudah.push_back(*known);
                continue;
            }
            const auto kept = take_in(meja, db, asal, in, bag, files[i]);
            if (!kept) return base::refuse(kept.error());
            result.baru.push_back(*kept);
        }
        if (result.baru.empty())
            return base::refuse(
                say("arsip.impor.sudah_semua", {{"arsip", std::to_string(result.sudah.front().value())}}),
                bag.nama);
        journal::Entri entry = kantor::entri(asal, m.clock.now(), "arsip.impor");
        entry.objek = "arsip";
        entry.sesudah = {{"paket", bag.nama},
                         {"asal", info_of(bag, "Source-Organization")},
                         {"arsip", std::to_string(result.baru.size())},
                         {"sudah", std::to_string(result.sudah.size())}};
        db.kantor().catat(m.instansi, std::move(entry));
        return {};
    });
    if (!done) return base::refuse(done.error());
    return result;
}

} // namespace berkas

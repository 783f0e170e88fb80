#include "berkas/potret.h"

#include "pegawai/pangkat.h"
#include "pegawai/penilai.h"
#include "skp/json_bagian.h"

#include <limits>

namespace berkas {
namespace {

Orang printed(const pegawai::Organisasi& office, PegawaiId who, const calendar::Date& day) {
    Orang o;
    const pegawai::Pegawai* person = who ? office.pegawai(who) : nullptr;
    if (person == nullptr) return o;
    o.id = who;
    o.nama = person->nama_lengkap();
    o.nip = person->nip;
    const auto rank = pegawai::Golongan::parse(person->golongan);
    o.pangkat = rank ? rank->official() : person->golongan;
    o.tmt = person->tmt_golongan;
    if (const pegawai::JabatanUnit* post = office.jabatan_utama(who, day)) o.jabatan = post->nama;
    if (const pegawai::Unit* unit = office.unit_pada(who, day)) o.unit = unit->nama;
    return o;
}

void write(base::JsonWriter& out, const char* name, const Orang& o) {
    out.key(name).begin_object();
    out.key("id").number(std::to_string(o.id.value()));
    out.member("nama", o.nama).member("nip", o.nip).member("pangkat", o.pangkat);
    out.member("jabatan", o.jabatan).member("unit", o.unit);
    if (o.tmt) out.member("tmt", calendar::iso(*o.tmt));
    out.end_object();
}

Orang read(skp::json::Anggota& all, const char* name) {
    Orang o;
    const base::Json* json = all.wajib(name);
    if (json == nullptr) return o;
    skp::json::Anggota one(all.pembaca(), *json, all.di(name));
    o.id = PegawaiId{one.bilangan("id", 0, std::numeric_limits<std::int64_t>::max())};
    o.nama = one.teks("nama");
    o.nip = one.teks("nip");
    o.pangkat = one.teks("pangkat");
    o.jabatan = one.teks("jabatan");
    o.unit = one.teks("unit");
    if (one.ambil("tmt") != nullptr) {
        if (const auto day = calendar::read_date(one.teks("tmt")))
            o.tmt = *day;
        else
            all.pembaca().rusak(one.di("tmt"));
    }
    return o;
}

} // namespace

Potret potret(const pegawai::Organisasi& kantor, PegawaiId who, const calendar::Date& day) {
    return {printed(kantor, who, day),
            printed(kantor, pegawai::penilai(kantor, who, day).siapa.value_or(PegawaiId{}), day),
            printed(kantor, pegawai::atasan_penilai(kantor, who, day).siapa.value_or(PegawaiId{}), day)};
}

std::string tulis_json(const Potret& picture) {
    std::string text;
    base::JsonWriter out(text);
    out.begin_object();
    write(out, "pegawai", picture.pegawai);
    write(out, "penilai", picture.penilai);
    write(out, "atasan_penilai", picture.atasan_penilai);
    out.end_object();
    return text;
}

base::Result<Potret> baca_potret(std::string_view json) {
    const auto parsed = base::parse_json(json);
    if (!parsed) return base::refuse(parsed.error());
    skp::json::Pembaca reader;
    Potret picture;
    {
        skp::json::Anggota all(reader, *parsed, "");
        picture.pegawai = read(all, "pegawai");
        picture.penilai = read(all, "penilai");
        picture.atasan_penilai = read(all, "atasan_penilai");
    }
    if (!reader.findings.empty()) return base::refuse(std::move(reader.findings));
    return picture;
}

} // namespace berkas

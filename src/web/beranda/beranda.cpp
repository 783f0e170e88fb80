#include "web/beranda/beranda.h"

#include "calendar/waktu.h"
#include "kantor/akun.h"
#include "pegawai/penilai.h"
#include "web/bagian/isian.h"
#include "web/bagian/kerangka.h"
#include "web/bagian/neraca.h"
#include "web/beranda/tugas.h"
#include "web/berkas/bantu.h"
#include "web/keberatan/alamat_qr.h"
#include "web/rekap/pemantauan.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace web {

namespace {

using http::Response;
using http::html::make;
using pegawai::Perbuatan;

// One line of the office's own affairs: what, about what, where.
struct Urusan {
    std::string judul, rincian, alamat;
};

Html daftar(std::string_view judul, const std::vector<Urusan>& tasks) {
    if (tasks.empty()) return {};
    Html out = make<
        R"(<section class="bagian"><div class="kepala"><h2>{}</h2><span class="jml">{}</span></div><ul class="kerja">)">(
        judul, tasks.size());
    for (const Urusan& t : tasks)
        out.add<R"(<li><a href="{}">{}</a><p class="redup">{}</p></li>)">(t.alamat, t.judul, t.rincian);
    out.add<"</ul></section>">();
    return out;
}

std::string unit_of(const Kunjungan& k, pegawai::PegawaiId who) {
    const pegawai::Unit* unit = k.kantor->unit_pada(who, k.hari);
    return unit == nullptr ? "belum berunit" : unit->nama;
}

// Holdings that end within two months, and leading posts that nobody holds.
std::vector<Urusan> susunan(const Kunjungan& k) {
    std::vector<Urusan> tasks;
    for (const pegawai::JabatanUnit& post : k.kantor->jabatan()) {
        if (!post.masa.berlaku(k.hari) || post.fungsi == pegawai::Fungsi::fungsional ||
            post.fungsi == pegawai::Fungsi::pelaksana)
            continue;
        if (k.kantor->pemegang(post.id, k.hari).empty())
            tasks.push_back(
                {post.nama + " kosong",
                 "Tidak ada pemegang definitif, PLT, atau PLH hari ini; wewenangnya naik ke atasannya.",
                 "/pegawai/struktur"});
    }
    const auto soon = std::chrono::sys_days(k.hari) + std::chrono::days(60);
    for (const pegawai::Pemangkuan& held : k.kantor->pemangkuan()) {
        if (!held.masa.berlaku(k.hari) || !held.masa.selesai ||
            std::chrono::sys_days(*held.masa.selesai) > soon)
            continue;
        const pegawai::Pegawai* who = k.kantor->pegawai(held.pegawai);
        const pegawai::JabatanUnit* post = k.kantor->jabatan(held.jabatan);
        if (who == nullptr || post == nullptr) continue;
        tasks.push_back({fmt::format("{} {} berakhir {}", kode(held.jenis), post->nama,
                                     calendar::tanggal(*held.masa.selesai)),
                         who->nama_lengkap(), fmt::format("/pegawai/{}", who->id.value())});
    }
    return tasks;
}

Html penilaian_saya(const Kunjungan& k) {
    const pegawai::Penilai first = pegawai::penilai(*k.kantor, k.saya->id, k.hari);
    const pegawai::Penilai second = pegawai::atasan_penilai(*k.kantor, k.saya->id, k.hari);
    const auto name = [&](const pegawai::Penilai& p) {
        const pegawai::Pegawai* who = p.siapa ? k.kantor->pegawai(*p.siapa) : nullptr;
        return who == nullptr ? k.pengaturan.penilai_inspektur : who->nama_lengkap();
    };
    Html out = make<
        R"(<section><h2>Penilaian saya</h2><dl class="rk kecil"><dt>Unit</dt><dd>{}</dd><dt>Pejabat penilai</dt><dd>{}</dd>)">(
        unit_of(k, k.saya->id), name(first));
    if (first.siapa) out.add<"<dt>Atasan penilai</dt><dd>{}</dd>">(name(second));
    out.add<R"(</dl><p class="bagian-2"><a href="/pegawai/{}">Data kepegawaian saya</a></p></section>)">(
        k.saya->id);
    return out;
}

Html bawahan(const Kunjungan& k) {
    const auto people = pegawai::dinilai_oleh(*k.kantor, k.saya->id, k.hari);
    if (people.empty()) return {};
    Html out = make<
        R"(<section class="bagian"><div class="kepala"><h2>Anda menilai</h2><span class="jml">{}</span></div><ul class="kerja">)">(
        people.size());
    for (const pegawai::PegawaiId id : people) {
        const pegawai::Pegawai* who = k.kantor->pegawai(id);
        const pegawai::JabatanUnit* post = k.kantor->jabatan_utama(id, k.hari);
        out.add<R"(<li><a href="/pegawai/{}">{}</a><p class="redup">{} · {}</p></li>)">(
            id, who->nama_lengkap(), post == nullptr ? std::string("tanpa jabatan") : post->nama,
            unit_of(k, id));
    }
    out.add<"</ul></section>">();
    return out;
}

// For those who look after people and accounts.
Html kantor_ini(const Kunjungan& k) {
    Html out = make<
        R"(<section><h2>Kantor ini</h2><table class="tb"><caption class="sr">Pegawai menurut unit</caption><thead><tr><th scope="col">Unit</th><th scope="col" class="angka">Pegawai</th></tr></thead><tbody>)">();
    std::map<pegawai::UnitId, std::size_t> people;
    for (const pegawai::Pegawai& who : k.kantor->pegawai())
        if (const pegawai::Unit* sits = who.aktif ? k.kantor->unit_pada(who.id, k.hari) : nullptr)
            ++people[sits->id];
    std::size_t all = 0;
    for (const pegawai::Unit& unit : k.kantor->unit()) {
        if (!unit.masa.berlaku(k.hari)) continue;
        const std::size_t here = people[unit.id];
        if (here == 0) continue;
        all += here;
        out.add<
            R"(<tr><th scope="row"><a href="/pegawai?unit={}">{}</a></th><td class="angka">{}</td></tr>)">(
            unit.id, unit.nama, here);
    }
    out.add<
        R"(</tbody><tfoot><tr><th scope="row">Semua</th><td class="angka">{}</td></tr></tfoot></table></section>)">(
        all);
    return out;
}

// What an administrator has to do for people to come in. In an office of training data everybody may already.
std::vector<Urusan> akun(const Kunjungan& k) {
    std::size_t without = 0;
    if (k.instansi.latihan) return {};
    k.situs.simpanan.baca([&](kantor::Baca& db) {
        for (const pegawai::Pegawai& who : k.kantor->pegawai())
            if (who.aktif && !db.akun(k.situs.instansi, who.id)) ++without;
    });
    if (without == 0) return {};
    return {{fmt::format("{} pegawai belum mempunyai akun", without),
             "Buat kode sekali pakai di halaman pegawainya; dengan kode itu mereka masuk dan memilih sandi.",
             "/pegawai"}};
}

// The QR codes of papers lead there: to be set before the first is frozen.
std::vector<Urusan> address_of_papers(const Kunjungan& k, pegawai::Hubungan office) {
    if (!pegawai::boleh(Perbuatan::ubah_pengaturan, office) || k.situs.pencetak_terbit == nullptr ||
        !alamat_qr_belum_diisi(k))
        return {};
    return {{"Isi alamat verifikasi",
             "Kode QR pada dokumen resmi menunjuk ke alamat itu. Selama kosong, kode QR hanya terbuka di "
             "server ini.",
             "/pengaturan#alamat_verifikasi"}};
}

bool only_oneself(const Kunjungan& k) {
    return std::none_of(k.kantor->pegawai().begin(), k.kantor->pegawai().end(),
                        [&](const pegawai::Pegawai& who) { return who.aktif && who.id != k.saya->id; });
}

Html nothing_to_do(const Kunjungan& k, pegawai::Hubungan office) {
    if (pegawai::boleh(Perbuatan::impor_pegawai, office) && only_oneself(k))
        return kosong(
            "Kantor ini baru berisi Anda",
            "Impor daftar pegawai dari SIMPEG atau dari tabel Excel. Semua baris diperiksa dan ditampilkan "
            "dahulu; tidak ada yang disimpan sebelum Anda menyetujuinya.",
            "Impor daftar pegawai", "/pegawai/impor");
    return kosong("Tidak ada tugas", "Tugas muncul di sini begitu ada berkas yang masuk ke langkah Anda.",
                  "Baca langkah-langkah SOP", "/sop");
}

// The half-yearly form of the SOP.
std::vector<Urusan> pemantauan(const Kunjungan& k) {
    const auto due = pemantauan_menunggu(k);
    if (!due) return {};
    return {{"Isi formulir pemantauan SOP",
             fmt::format("Jatuh tempo {}{}. Norma dan kenyataannya sudah terisi.",
                         calendar::tanggal(due->hari), due->lewat ? " dan belum selesai" : ""),
             "/rekap/pemantauan"}};
}

Response beranda(Kunjungan& k) {
    const auto office = k.hubungan_kantor();
    std::vector<Urusan> tasks;
    if (pegawai::boleh(Perbuatan::ubah_organisasi, office)) tasks = susunan(k);
    std::vector<Urusan> accounts;
    if (pegawai::boleh(Perbuatan::impor_pegawai, office) && office.punya(pegawai::Relasi::administrator))
        accounts = akun(k);
    const bool is_empty =
        k.kantor->unit().size() <= 1; // then importing comes first, with a button of its own
    const std::vector<Urusan> address = address_of_papers(k, office);
    if (!is_empty) tasks.insert(tasks.end(), address.begin(), address.end());
    const MejaKerja desk = baca_meja_kerja(k);
    const std::vector<Urusan> monitoring = pemantauan(k);
    const std::size_t all = desk.banyak() + tasks.size() + accounts.size() + monitoring.size();
    if (is_empty) tasks.insert(tasks.end(), address.begin(), address.end());
    if (pegawai::boleh(Perbuatan::impor_pegawai, office) && is_empty)
        tasks.insert(tasks.begin(), {"Impor daftar pegawai",
                                     "Kantor ini masih kosong. Unggah daftar dari SIMPEG atau lembar kerja; "
                                     "semua diperiksa dahulu sebelum ada yang disimpan.",
                                     "/pegawai/impor"});
    std::string waiting =
        all == 0 ? "Tidak ada tugas yang menunggu Anda" : fmt::format("{} hal menunggu Anda", all);
    if (!desk.lewat.empty()) waiting += fmt::format(", {} sudah lewat", desk.lewat.size());
    Html page = skala_neraca();
    page += pesan_berkas(k); // of who may work on a case but not look into it
    page.add<R"(<div class="judul"><div><h1>Pekerjaan saya</h1><p>{}. {}.</p></div>)">(waiting, k.sekarang());
    page.add<
        R"(<form class="cari" action="/berkas" role="search"><label class="sr" for="cari">Cari pegawai atau nomor berkas</label><input class="in" id="cari" name="cari" type="search" placeholder="Nama, NIP, atau nomor berkas"><input type="hidden" name="keadaan" value="semua"><button class="tbl dua-2">Cari</button></form>)">();
    page.add<R"(</div><div class="dua"><div><div id="tugas" data-segar>{}</div>)">(daftar_tugas(k, desk));
    page += daftar("Pemantauan SOP", monitoring);
    page += daftar("Akun", accounts);
    page += daftar("Susunan kantor", tasks);
    if (all == 0) page += nothing_to_do(k, office);
    page += bawahan(k);
    page.add<"</div><div>">();
    const Html progress = kemajuan_unit(k);
    page += progress;
    page.add<R"(<div class="{}">{}</div>)">(progress.empty() ? "" : "bagian", penilaian_saya(k));
    if (pegawai::boleh(Perbuatan::ubah_organisasi, office))
        page.add<R"(<div class="bagian">{}</div>)">(kantor_ini(k));
    page.add<"</div></div>">();
    return Response::html(
        halaman(k, {.judul = "Beranda", .aktif = Menu::beranda, .lembar = {"b.css"}}, page));
}

} // namespace

void tambah_beranda(Pintu& pintu) {
    pintu.buka({.pattern = "/", .perbuatan = Perbuatan::buka_beranda, .halaman = beranda});
}

} // namespace web

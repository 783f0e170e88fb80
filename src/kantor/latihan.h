// latihan.h -- the training office: sixty invented people of an Inspektorat, with every situation that the rights and the
// assessing know, made in an empty store through the same set-up, import and acts as a real office.
//
//     auto office = buat_kantor_latihan(simpanan, clock, random, data_file);     // refused where there is an office already
//
// People and posts come from examples/kantor-contoh.csv. Added by acts, with days counted from today: Irban III is vacant and
// has a PLT (the Irban I); the Irban IV is away and has a PLH; the Kasubbag Evaluasi dan Pelaporan is vacant without anybody; Nirmala
// Ibarat is named assessor of Sekar Fiktif; the Kasubbag Umum dan Kepegawaian has given a typist's mandate; there is an
// internal auditor for some weeks, an archivist, and one administrator (Bayu Khayali). Everybody may sign in with one click
// (masuk_latihan, masuk.h): nobody has a password.
#pragma once

#include "kantor/siapkan.h"

#include <functional>
#include <optional>
#include <string_view>

namespace kantor {

// `data_file` gives the files that were built in: "examples/kantor-contoh.csv", "sop/700-418-2023.yaml". `hari_ini` is the day that
// the situations are counted from, where it is not the clock's: an office whose past years are played (berkas/latihan.h) was set up
// before them.
[[nodiscard]] base::Result<InstansiId>
buat_kantor_latihan(Simpanan& simpanan, base::Clock& clock, base::Random& random,
                    const std::function<std::string_view(std::string_view path)>& data_file,
                    std::optional<calendar::Date> hari_ini = std::nullopt);

} // namespace kantor

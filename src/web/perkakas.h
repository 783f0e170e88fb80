// perkakas.h -- what every page reads and nobody changes: the calendar, the scale of the law, the SOP versions read so far.
//
//     web::Perkakas tools(data_file, zone);          // once, at start; files that came with the program: a fault is ours (throws)
//     web::Situs situs{..., tools, store_of_files};
#pragma once

#include "berkas/rak_sop.h"
#include "calendar/kalender.h"
#include "formulir/timbang.h"
#include "regime/laws.h"

#include <functional>
#include <string_view>

namespace web {

struct Perkakas {
    Perkakas(const std::function<std::string_view(std::string_view path)>& data_file, calendar::Zona zone);

    regime::Laws hukum; // every file of law/: tables that pages show, the quadrant, which law counts when
    calendar::Kalender kalender;
    formulir::Timbangan timbangan; // PP 46/2011, by the readings that its file chooses
    berkas::RakSop sop;
};

} // namespace web

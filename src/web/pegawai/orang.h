// orang.h -- one person: the record, posts over time, who assesses, whom he assesses, delegations, account.
#pragma once

#include "web/pintu.h"

namespace web {

[[nodiscard]] http::Response lihat_orang(Kunjungan& k);

} // namespace web

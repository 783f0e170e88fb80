// sandi_umum.h -- passwords that everybody tries first.
//
//     sandi_umum("Rahasia12345!")    true: a common word with figures and signs around it
//     sandi_umum("adminadmin2026")   true: common words put together
//     sandi_umum("qwertyuiop123")    true: a walk over the keyboard
#pragma once

#include <string_view>

namespace kantor {

[[nodiscard]] bool sandi_umum(std::string_view sandi);

} // namespace kantor

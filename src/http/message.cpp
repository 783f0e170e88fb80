#include "http/message.h"

#include "http/cookie.h"
#include "http/headers.h"

#include <algorithm>
#include <stdexcept>

namespace http {

std::string_view method_name(Method method) {
    switch (method) {
    case Method::get: return "GET";
    case Method::head: return "HEAD";
    case Method::post: return "POST";
    }
    return "";
}

std::string_view value_of(const Fields& fields, std::string_view name) {
    for (const auto& [key, value] : fields)
        if (key == name) return value;
    return {};
}

bool has(const Fields& fields, std::string_view name) {
    return std::any_of(fields.begin(), fields.end(), [&](const auto& field) { return field.first == name; });
}

std::vector<std::string_view> values_of(const Fields& fields, std::string_view name) {
    std::vector<std::string_view> values;
    for (const auto& [key, value] : fields)
        if (key == name) values.push_back(value);
    return values;
}

const Upload* Request::upload(std::string_view field) const {
    for (const Upload& upload : uploads)
        if (upload.field == field) return &upload;
    return nullptr;
}

Response Response::html(std::string body, int status) {
    Response response;
    response.status = status;
    response.body = std::move(body);
    return response;
}

Response Response::text(std::string body, int status) {
    Response response = html(std::move(body), status);
    response.type = "text/plain; charset=utf-8";
    return response;
}

Response Response::json(std::string body, int status) {
    Response response = html(std::move(body), status);
    response.type = "application/json";
    return response;
}

Response Response::see_other(std::string location) {
    Response response;
    response.status = 303;
    response.with("Location", std::move(location));
    return response;
}

Response& Response::with(std::string name, std::string value) {
    if (!is_field_name(name) || !is_field_value(value))
        throw std::logic_error("field '" + name + "' cannot be written");
    headers.emplace_back(std::move(name), std::move(value));
    return *this;
}

Response& Response::cookie(const Cookie& cookie, bool secure) {
    return with("Set-Cookie", set_cookie(cookie, secure));
}

} // namespace http

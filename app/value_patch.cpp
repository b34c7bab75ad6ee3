// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "value_patch.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace fovea {

namespace {

/// Collects the steps while it goes down both values.
class Comparer {
public:
    void compare(const Value& from, const Value& to)
    {
        const auto *oldObject = from.as<Value::Object>(), *newObject = to.as<Value::Object>();
        const auto *oldList = from.as<Value::List>(), *newList = to.as<Value::List>();
        if (from == to) {
            return;
        }
        if (oldObject != nullptr && newObject != nullptr) {
            compareObjects(*oldObject, *newObject);
        } else if (oldList != nullptr && newList != nullptr && !oldList->empty()) {
            compareLists(*oldList, *newList);
        } else {
            add("set", to);
        }
    }
    Value::List take() { return std::move(m_steps); }

private:
    void compareObjects(const Value::Object& from, const Value::Object& to)
    {
        for (const auto& [key, member] : from) {
            m_place.emplace_back(key);
            if (const auto found = to.find(key); found == to.end()) {
                add("drop", true);
            } else {
                compare(member, found->second);
            }
            m_place.pop_back();
        }
        for (const auto& [key, member] : to) {
            if (!from.contains(key)) {
                m_place.emplace_back(key);
                add("set", member);
                m_place.pop_back();
            }
        }
    }

    void compareLists(const Value::List& from, const Value::List& to)
    {
        // A history that is full loses its oldest entries while it gets new ones.
        constexpr std::size_t furthestSkip = 8;
        std::size_t bestSkip = 0, bestKeep = 0;
        for (std::size_t skip = 0; skip <= std::min(furthestSkip, from.size()); ++skip) {
            const auto begin = from.begin() + static_cast<std::ptrdiff_t>(skip);
            const auto same = std::mismatch(begin, from.end(), to.begin(), to.end());
            const auto keep = static_cast<std::size_t>(same.first - begin);
            if (keep > bestKeep) {
                bestSkip = skip;
                bestKeep = keep;
            }
        }
        Value step;
        step["at"] = m_place;
        step["skip"] = static_cast<int64_t>(bestSkip);
        step["keep"] = static_cast<int64_t>(bestKeep);
        step["then"] = Value::List(to.begin() + static_cast<std::ptrdiff_t>(bestKeep), to.end());
        m_steps.push_back(std::move(step));
    }

    void add(const char* what, Value value)
    {
        Value step;
        step["at"] = m_place;
        step[what] = std::move(value);
        m_steps.push_back(std::move(step));
    }

    Value::List m_place, m_steps;
};

Error unfit(const std::string& source)
{
    return inputError(
        FOVEA_TEXT("Workspace", "%1: a recorded change does not fit what it changes"), { source });
}

bool slide(Value& target, const Value& step)
{
    auto* list = target.as<Value::List>();
    const Value* then = step.find("then");
    const auto* added = then != nullptr ? then->as<Value::List>() : nullptr;
    const int64_t skip = step.get("skip", int64_t { -1 }), keep = step.get("keep", int64_t { -1 });
    if (list == nullptr || added == nullptr || skip < 0 || keep < 0) {
        return false;
    }
    const auto size = static_cast<int64_t>(list->size());
    if (skip > size || keep > size - skip) {
        return false;
    }
    list->erase(list->begin() + skip + keep, list->end());
    list->erase(list->begin(), list->begin() + skip);
    list->insert(list->end(), added->begin(), added->end());
    return true;
}

bool apply(Value& root, const Value& step)
{
    const Value* at = step.find("at");
    const auto* place = at != nullptr ? at->as<Value::List>() : nullptr;
    if (place == nullptr) {
        return false;
    }
    const bool isDrop = step.get("drop", false);
    Value* target = &root;
    for (std::size_t i = 0; i < place->size(); ++i) {
        const auto* key = (*place)[i].as<std::string>();
        auto* object = target->as<Value::Object>();
        if (key == nullptr || object == nullptr) {
            return false;
        }
        if (const bool isLast = i + 1 == place->size(); isLast && isDrop) {
            return object->erase(*key) == 1;
        }
        target = &(*object)[*key];
    }
    if (const Value* value = step.find("set")) {
        *target = *value;
        return true;
    }
    return slide(*target, step);
}

} // namespace

Value::List differenceBetween(const Value& from, const Value& to)
{
    Comparer comparer;
    comparer.compare(from, to);
    return comparer.take();
}

Result<Value> patched(Value value, const Value::List& steps, const std::string& source)
{
    for (const Value& step : steps) {
        if (!apply(value, step)) {
            return unfit(source);
        }
    }
    return value;
}

} // namespace fovea

// All of the C++ API.
#pragma once

#include <pursuit/couple.hpp>
#include <pursuit/emotion.hpp>
#include <pursuit/ensemble.hpp>
#include <pursuit/error.hpp>
#include <pursuit/event.hpp>
#include <pursuit/fear.hpp>
#include <pursuit/gain.hpp>
#include <pursuit/intervention.hpp>
#include <pursuit/loop.hpp>
#include <pursuit/model.hpp>
#include <pursuit/move.hpp>
#include <pursuit/need.hpp>
#include <pursuit/partner.hpp>
#include <pursuit/phase.hpp>
#include <pursuit/population.hpp>
#include <pursuit/prediction.hpp>
#include <pursuit/replay.hpp>
#include <pursuit/scenario.hpp>
#include <pursuit/snapshot.hpp>
#include <pursuit/stance.hpp>
#include <pursuit/turn.hpp>
#include <pursuit/version.hpp>
#include <pursuit/why.hpp>

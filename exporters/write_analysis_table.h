// Backbones, camps, phases and places as tables for a terminal.
#pragma once

#include "exporters/table_style.h"
#include "graph/backbone.h"
#include "graph/phases.h"
#include "graph/polarization.h"
#include "graph/scaling.h"

#include <ostream>
#include <span>
#include <string_view>

namespace standpoint {

// One line a step: what was taken out, the loss, its statements.
void write_nested_backbone(std::span<const BackboneStep>, std::ostream&, const TableStyle& = {});
void write_backbone(const Backbone&, std::ostream&, const TableStyle& = {});

// One line a window with its polarization; of one window alone also who is in which camp.
void write_polarization(std::span<const Camps>, std::ostream&, const TableStyle& = {});

// One line a window: its state and its distance to the window before, by which changes are found.
void write_phases(const Phases&, std::ostream&, const TableStyle& = {});

// One line an actor with his places, from one end of the first dimension to the other.
void write_scaling(const Scaling&, std::ostream&, const TableStyle& = {});

// One line a window: how its groups were found, how many they are, their modularity. `ways`: by network.
void write_ways(std::span<const Network>, std::span<const std::string_view> ways, std::ostream&,
                const TableStyle& = {});

} // namespace standpoint

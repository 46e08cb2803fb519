// Backbones and camps as tables for a terminal.
#pragma once

#include "exporters/table_style.h"
#include "graph/backbone.h"
#include "graph/polarization.h"

#include <ostream>
#include <span>

namespace standpoint {

// One line a step: what was taken out, the loss, its statements.
void write_nested_backbone(std::span<const BackboneStep>, std::ostream&, const TableStyle& = {});
void write_backbone(const Backbone&, std::ostream&, const TableStyle& = {});

// One line a window with its polarization; of one window alone also who is in which camp.
void write_polarization(std::span<const Camps>, std::ostream&, const TableStyle& = {});

} // namespace standpoint

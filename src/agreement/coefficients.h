// How far coders agree on the values they gave to the same things.
// Shapes: a unit is one thing that was coded, with a value for each coder in the order of coders; all units have the
// same
//   number of coders. A value that a coder did not give is absent. Values are numbers: names of categories for the
//   nominal coefficients, places on a scale for the ordinal one.
// Units: 1 is full agreement, 0 what chance would give, below 0 less than chance.
// Errors: none. A coefficient that would be 0/0 (one value only was used, or nothing was coded twice) is absent: it is
//   undefined, and not 1 and not 0.
// Cost: linear in the values, quadratic in the different values.
// Source: Cohen 1960; Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011; Gwet 2008 (AC1).
#pragma once

#include <optional>
#include <vector>

namespace standpoint {

using CodedUnit = std::vector<std::optional<int>>;
using CodedUnits = std::vector<CodedUnit>;

// Of all pairs of values of one unit, the share that is equal; a unit of more coders weighs no more than one of two.
std::optional<double> percent_agreement(const CodedUnits&);

// Of two coders, over the units that both coded.
// REQUIRES: first and second are coders of the units.
std::optional<double> cohen_kappa(const CodedUnits&, std::size_t first = 0, std::size_t second = 1);

// Any number of coders; units with one value or none are left out.
std::optional<double> nominal_alpha(const CodedUnits&);
std::optional<double> ordinal_alpha(const CodedUnits&);  // by how many values lie between two, not by their difference
std::optional<double> interval_alpha(const CodedUnits&); // by their difference
std::optional<double> ratio_alpha(const CodedUnits&);    // by their difference as a share of their sum. REQUIRES: >= 0

// For values that are very unequally frequent, where alpha and kappa are low although nearly all is agreed on.
std::optional<double> gwet_ac1(const CodedUnits&);

} // namespace standpoint

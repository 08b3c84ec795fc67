// SPDX-License-Identifier: EPL-2.0
/** The page Engines: what there is, who made it, what it can do; adding, updating, switching off, removing; the catalogues. */
package gleaner.ui.engines;

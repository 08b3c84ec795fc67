// SPDX-License-Identifier: EPL-2.0
/** The bars at the top and the bottom of the window. */
package gleaner.rcp.bar;

// SPDX-License-Identifier: EPL-2.0
/** The room where a poet gathers: what it reads closely behind the scenes. */
package gleaner.ui.glean;

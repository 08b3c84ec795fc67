// SPDX-License-Identifier: EPL-2.0
/** Opening a studio, hearing of changes in its folder, and what is shown while none is open. */
package gleaner.rcp.studio;

// SPDX-License-Identifier: EPL-2.0
/** Themes, colours and sizes. */
package gleaner.rcp.look;

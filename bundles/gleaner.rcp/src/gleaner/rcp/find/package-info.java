// SPDX-License-Identifier: EPL-2.0
/** Finding anything by its name: the window, and where what it finds comes from. */
package gleaner.rcp.find;

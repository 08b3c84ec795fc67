// SPDX-License-Identifier: EPL-2.0
/** The menus, and what stands behind entries of their own. */
package gleaner.rcp.menu;

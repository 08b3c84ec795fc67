// SPDX-License-Identifier: EPL-2.0
/** What a poet wants to know of installed plug-ins, and may do with them. */
package gleaner.plugins.shelf;

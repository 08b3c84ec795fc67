// SPDX-License-Identifier: EPL-2.0
/** What lies in a studio, as a tree; an import in words. */
package gleaner.desk.studio;

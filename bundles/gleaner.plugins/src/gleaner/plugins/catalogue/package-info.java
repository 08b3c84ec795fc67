// SPDX-License-Identifier: EPL-2.0
/** Lists of plug-ins that somebody keeps, and what they pin. */
package gleaner.plugins.catalogue;

enum ColumnHeader { static let schema: UInt32 = 1 }
